package org.anshi.staff;

import static org.anshi.staff.Records.failed;
import static org.anshi.staff.Records.passed;
import static org.anshi.staff.Records.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether somebody has a qualification on a day. */
class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatWasNeverEnteredIsMissing() {
        assertThat(Standing.of(List.of(), TODAY)).isEqualTo(new Standing.Missing());
    }

    @Test
    void aCourseCountsOnItsLastDayAndNoLonger() {
        List<QualificationRecord> course = List.of(passed("safety", "2025-11-25", "2026-11-24"));

        assertThat(Standing.of(course, TODAY)).isEqualTo(new Standing.Held(TODAY));
        assertThat(Standing.of(course, TODAY.plusDays(1)))
                .isInstanceOfSatisfying(Standing.Lapsed.class, lapsed -> assertThat(lapsed.since())
                        .isEqualTo(TODAY.plusDays(1)));
    }

    @Test
    void aRenewalCountsFromItsDayWhateverLapsed() {
        List<QualificationRecord> history =
                List.of(passed("safety", "2024-01-01", "2024-12-31"), passed("safety", "2026-11-24", "2027-11-23"));

        assertThat(Standing.of(history, TODAY).isHeld()).isTrue();
        assertThat(Standing.of(history, TODAY.minusDays(1))).isEqualTo(new Standing.Lapsed(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void aFailedTestTakesNothingAwayThatStillCounts() {
        List<QualificationRecord> history =
                List.of(passed("safety", "2026-01-01", "2026-12-31"), failed("safety", "2026-11-01"));

        assertThat(Standing.of(history, TODAY)).isEqualTo(new Standing.Held(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aFailedTestAloneIsNotEnough() {
        assertThat(Standing.of(List.of(failed("safety", "2026-11-01")), TODAY))
                .isEqualTo(new Standing.NotPassed(LocalDate.of(2026, 11, 1), 70, 90));
    }

    @Test
    void whatWasWithdrawnCountsNoLonger() {
        Instant at = Instant.parse("2026-11-20T02:00:00Z");

        assertThat(Standing.of(List.of(withdrawn("safety", "2026-01-01", "2026-12-31", at)), TODAY))
                .isEqualTo(new Standing.Withdrawn(at));
    }

    @Test
    void aRenewalThatWasWithdrawnIsWhatCountsAndNotWhatEndedBeforeIt() {
        Instant at = Instant.parse("2026-11-20T02:00:00Z");
        List<QualificationRecord> history = List.of(
                passed("safety", "2024-01-01", "2024-12-31"), withdrawn("safety", "2026-01-01", "2026-12-31", at));

        assertThat(Standing.of(history, TODAY)).isEqualTo(new Standing.Withdrawn(at));
        assertThat(Standing.of(history, LocalDate.of(2027, 1, 1)))
                .isEqualTo(new Standing.Lapsed(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void whatNeverLapsesIsNeverToBeRenewed() {
        List<QualificationRecord> forGood = List.of(passed("safety", "2026-01-01", null));

        assertThat(Standing.of(forGood, TODAY)).isEqualTo(new Standing.Held(null));
        assertThat(Renewal.due(forGood, TODAY, TODAY.plusYears(50))).isEmpty();
    }

    @Test
    void whatEndsWithinTheWindowIsToBeRenewedUnlessItWas() {
        QualificationRecord ending = passed("safety", "2025-12-25", "2026-12-24");

        assertThat(Renewal.due(List.of(ending), TODAY, TODAY.plusDays(30))).contains(ending);
        assertThat(Renewal.due(List.of(ending), TODAY, TODAY.plusDays(29))).isEmpty();
        assertThat(Renewal.due(
                        List.of(ending, passed("safety", "2026-11-24", "2027-11-23")), TODAY, TODAY.plusDays(30)))
                .isEmpty();
    }
}
