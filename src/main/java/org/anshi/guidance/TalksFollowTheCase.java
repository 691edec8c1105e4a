package org.anshi.guidance;

import java.time.Clock;
import org.anshi.casefile.CaseClosed;
import org.anshi.guidance.store.TalkTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was to be called back in a case needs no call once it is over. */
@Component
class TalksFollowTheCase {
    private final TalkTable table;
    private final Clock clock;

    TalksFollowTheCase(TalkTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        table.calledBack(closed.caseNumber())
                .forEach(talk -> table.keep(talk.become(TalkState.CLOSED, clock.instant())));
    }
}
