package org.anshi.journey.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.entitlement.RepairTime.Spent;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseShare;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.Test;

class RepairTimeOfLedgerTest {
    private static final CaseNumber REPAIR = new CaseNumber("AS-20261124-000001");
    private static final CaseNumber FOLLOWING = new CaseNumber("AS-20261124-000002");
    private static final OrganisationId HUADONG = new OrganisationId("huadong-repair");

    private final CaseFiles cases = mock(CaseFiles.class);
    private final PromiseKeeper promises = mock(PromiseKeeper.class);
    private final RepairTimeOfLedger repairTime = new RepairTimeOfLedger(cases, promises);

    @Test
    void eachStartedDayCounts() {
        aRepair(Duration.ofDays(3), Duration.ZERO);
        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(3, false));
        aRepair(Duration.ofDays(3).plusMinutes(1), Duration.ZERO);
        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(4, false));
    }

    @Test
    void whatTheConsumerCausedDoesNotCount() {
        aRepair(Duration.ofDays(31), Duration.ofDays(2));

        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(29, false));
    }

    @Test
    void waitingForPartsIsSaidSo() {
        aRepair(
                Duration.ofDays(40),
                Duration.ZERO,
                new PromiseShare(HUADONG, PauseReason.PARTS, Duration.ofDays(5), Duration.ofDays(20)));

        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(40, true));
    }

    @Test
    void aReplacementThatFollowsARepairAsksHowLongThatTook() {
        aRepair(Duration.ofDays(31).minusHours(1), Duration.ZERO);
        aCase(FOLLOWING, "replacement", REPAIR);

        assertThat(repairTime.of(FOLLOWING)).isEqualTo(new Spent(31, false));
    }

    @Test
    void otherCasesSpendNoTimeInRepair() {
        aCase(FOLLOWING, "replacement", null);
        assertThat(repairTime.of(FOLLOWING)).isEqualTo(new Spent(0, false));
        aCase(REPAIR, "repair", null);
        assertThat(repairTime.of(REPAIR)).as("not yet taken on").isEqualTo(new Spent(0, false));
    }

    private void aRepair(Duration calendar, Duration byTheConsumer, PromiseShare... shares) {
        aCase(REPAIR, "repair", null);
        when(promises.find(REPAIR, Stage.COMPLETION)).thenReturn(Optional.of(mock(PromiseView.class)));
        when(promises.ledger(REPAIR, Stage.COMPLETION))
                .thenReturn(new PromiseLedger(
                        null,
                        null,
                        HUADONG,
                        "v",
                        List.of(),
                        List.of(shares),
                        Duration.ZERO,
                        calendar,
                        byTheConsumer,
                        false));
    }

    private void aCase(CaseNumber number, String journey, CaseNumber from) {
        Instant opened = Instant.parse("2026-11-24T02:00:00Z");
        when(cases.get(number))
                .thenReturn(new CaseFile(
                        number,
                        journey,
                        null,
                        CaseStatus.OPEN,
                        HUADONG,
                        HUADONG,
                        opened,
                        opened,
                        null,
                        null,
                        from,
                        null));
    }
}
