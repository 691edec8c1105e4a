package org.anshi.notification.delivery;

import java.time.Clock;
import org.anshi.casefile.CaseFiles;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.outbox.Envelope;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;

/** Whether a message that waited may still be said. */
@Component
class Truth {
    private final CaseFiles cases;
    private final PromiseKeeper promises;
    private final Clock clock;

    Truth(CaseFiles cases, PromiseKeeper promises, Clock clock) {
        this.cases = cases;
        this.promises = promises;
        this.clock = clock;
    }

    boolean stillHolds(Envelope message) {
        TrueWhile condition = TrueWhile.parse(message.trueWhile());
        if (condition instanceof TrueWhile.CaseOpen) {
            return cases.find(message.caseNumber())
                    .map(file -> !file.status().isFinal())
                    .orElse(false);
        }
        if (condition instanceof TrueWhile.PromiseOpen promise) {
            return isOpen(message, promise.stage());
        }
        if (condition instanceof TrueWhile.ActionOffered action) {
            return cases.offered(message.caseNumber()).stream()
                    .anyMatch(offered -> offered.key().equals(action.key()));
        }
        if (condition instanceof TrueWhile.Until until) {
            return clock.instant().isBefore(until.end());
        }
        return true;
    }

    private boolean isOpen(Envelope message, Stage stage) {
        return promises.find(message.caseNumber(), stage)
                .map(promise -> promise.state().isOpen())
                .orElse(false);
    }
}
