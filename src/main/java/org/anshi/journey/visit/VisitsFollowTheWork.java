package org.anshi.journey.visit;

import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverAccepted;
import org.anshi.handover.HandOverReturned;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.Visits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever takes a case over sends somebody of their own; nobody takes it, and the lead does. */
@Component
class VisitsFollowTheWork {
    private final Visits visits;
    private final CaseFiles cases;

    VisitsFollowTheWork(Visits visits, CaseFiles cases) {
        this.visits = visits;
        this.cases = cases;
    }

    @EventListener
    void on(HandOverAccepted acceptance) {
        HandOver accepted = acceptance.handOver();
        visits.handOver(accepted.caseNumber(), accepted.from(), accepted.to());
    }

    @EventListener
    void on(HandOverReturned bounce) {
        HandOver returned = bounce.handOver();
        OrganisationId lead = cases.get(returned.caseNumber()).lead();
        if (returned.isWhole() && !returned.from().equals(lead)) {
            visits.handOver(returned.caseNumber(), returned.from(), lead);
        }
    }
}
