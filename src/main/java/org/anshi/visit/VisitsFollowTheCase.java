package org.anshi.visit;

import org.anshi.casefile.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody comes for a case that is over. */
@Component
class VisitsFollowTheCase {
    private final Visits visits;

    VisitsFollowTheCase(Visits visits) {
        this.visits = visits;
    }

    @EventListener
    void on(CaseClosed closed) {
        visits.cancel(closed.caseNumber());
    }
}
