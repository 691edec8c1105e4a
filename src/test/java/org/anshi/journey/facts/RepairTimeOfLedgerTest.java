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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(3, 3));
        aRepair(Duration.ofDays(3).plusMinutes(1), Duration.ZERO);
        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(4, 4));
    }

    @Test
    void whatTheConsumerCausedDoesNotCount() {
        aRepair(Duration.ofDays(31), Duration.ofDays(2));

        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(29, 29));
    }

    @ParameterizedTest(name = "{0} h in all, {1} h the consumer''s, {2} h for parts: {3} days, {4} by own fault")
    @CsvSource({
        "744,  0,   1, 31, 31", // one hour's wait for parts takes no right away
        "744,  0,  24, 31, 30",
        "744, 24,   0, 30, 30",
        "745, 24,   0, 31, 31",
        "960,  0, 480, 40, 20",
        "960, 48, 167, 38, 32",
        "1464, 0, 720, 61, 31",
        "2184, 0, 2100, 91, 4",
        "2184, 2184, 0, 0, 0"
    })
    void neitherTheConsumersTimeNorWaitingForPartsIsOurOwnFault(
            int hours, int theConsumers, int forParts, int days, int ownFaultDays) {
        aRepair(
                Duration.ofHours(hours),
                Duration.ofHours(theConsumers),
                share(null, hours - theConsumers - forParts),
                share(PauseReason.CONSUMER, theConsumers),
                share(PauseReason.PARTS, forParts));

        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(days, ownFaultDays));
    }

    @Test
    void everyWaitForPartsCountsWhoeverHeldTheCase() {
        aRepair(
                Duration.ofDays(40),
                Duration.ZERO,
                share(PauseReason.PARTS, 5 * 24),
                new PromiseShare(
                        new OrganisationId("haibei"), PauseReason.PARTS, Duration.ofDays(1), Duration.ofDays(4)));

        assertThat(repairTime.of(REPAIR)).isEqualTo(new Spent(40, 31));
    }

    @Test
    void aReplacementThatFollowsARepairAsksHowLongThatTook() {
        aRepair(Duration.ofDays(31).minusHours(1), Duration.ZERO);
        aCase(FOLLOWING, "replacement", REPAIR);

        assertThat(repairTime.of(FOLLOWING)).isEqualTo(new Spent(31, 31));
    }

    @Test
    void otherCasesSpendNoTimeInRepair() {
        aCase(FOLLOWING, "replacement", null);
        assertThat(repairTime.of(FOLLOWING)).isEqualTo(new Spent(0, 0));
        aCase(REPAIR, "repair", null);
        assertThat(repairTime.of(REPAIR)).as("not yet taken on").isEqualTo(new Spent(0, 0));
    }

    private static PromiseShare share(PauseReason because, int hours) {
        return new PromiseShare(HUADONG, because, Duration.ofHours(hours), Duration.ofHours(hours));
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
