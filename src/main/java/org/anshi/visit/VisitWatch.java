package org.anshi.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anshi.casefile.CaseFiles;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.visit.VisitDue.When;
import org.anshi.visit.store.VisitTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks whether somebody is on the way when the consumer expects them: a promise may have days left when an appointment is missed. */
@Component
class VisitWatch {
    private static final Logger log = LoggerFactory.getLogger(VisitWatch.class);

    private final VisitTable visits;
    private final CaseFiles cases;
    private final Diaries diaries;
    private final VisitSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    VisitWatch(
            VisitTable visits,
            CaseFiles cases,
            Diaries diaries,
            VisitSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.diaries = diaries;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void look() {
        Instant now = clock.instant();
        say(When.OVER, visits.notTold(When.OVER, now));
        List<Visit> soon = visits.notTold(When.SET_OUT, now.plus(settings.longestTravel()));
        say(
                When.SET_OUT,
                soon.stream().filter(visit -> !setOutAt(visit).isAfter(now)).toList());
    }

    private Instant setOutAt(Visit visit) {
        return visit.agreed().from().minus(diaries.travelOf(visit.organisation()));
    }

    private void say(When when, List<Visit> due) {
        for (Visit visit : due) {
            try {
                Patience.untilDone(() -> transaction.execute(status -> {
                    cases.lock(visit.caseNumber());
                    // Another node may have said so, or the time was given up this moment.
                    visits.find(visit.id())
                            .filter(known -> known.isAgreed() && known.agreed().equals(visit.agreed()))
                            .filter(known -> visits.tell(known, when))
                            .ifPresent(known -> events.publishEvent(new VisitDue(known, when)));
                    return null;
                }));
            } catch (Refused tooCrowded) {
                log.warn("Whether somebody comes to case {} is looked at again", visit.caseNumber());
            }
        }
    }
}
