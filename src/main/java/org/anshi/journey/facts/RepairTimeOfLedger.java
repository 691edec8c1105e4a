package org.anshi.journey.facts;

import java.time.Duration;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.entitlement.RepairTime;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseShare;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;

/**
 * The time in repair as the promise ledger has it: from the day the repair was taken on, less what the consumer caused. Each
 * full 24 hours is a day and a remainder counts as a whole one (Provisions for household automobiles, Art. 40), so that a limit
 * of thirty days is passed with the thirty-first.
 */
@Component
class RepairTimeOfLedger implements RepairTime {
    private static final String REPAIR = "repair";
    private static final Duration ALMOST_A_DAY = Duration.ofDays(1).minusNanos(1);

    private final CaseFiles cases;
    private final PromiseKeeper promises;

    RepairTimeOfLedger(CaseFiles cases, PromiseKeeper promises) {
        this.cases = cases;
        this.promises = promises;
    }

    @Override
    public Spent of(CaseNumber number) {
        return repairBehind(cases.get(number))
                .filter(repair -> promises.find(repair, Stage.COMPLETION).isPresent())
                .map(repair -> spent(promises.ledger(repair, Stage.COMPLETION)))
                .orElse(Spent.NONE);
    }

    private Optional<CaseNumber> repairBehind(CaseFile file) {
        if (file.journey().equals(REPAIR)) {
            return Optional.of(file.number());
        }
        return Optional.ofNullable(file.openedFrom())
                .filter(earlier -> cases.get(earlier).journey().equals(REPAIR));
    }

    private static Spent spent(PromiseLedger ledger) {
        Duration inRepair = ledger.calendar().minus(ledger.consumerTime());
        Duration forParts = ledger.shares().stream()
                .filter(share -> share.pausedBecause() == PauseReason.PARTS)
                .map(PromiseShare::calendar)
                .reduce(Duration.ZERO, Duration::plus);
        return new Spent(startedDays(inRepair), startedDays(inRepair.minus(forParts)));
    }

    private static int startedDays(Duration time) {
        return (int) time.plus(ALMOST_A_DAY).toDays();
    }
}
