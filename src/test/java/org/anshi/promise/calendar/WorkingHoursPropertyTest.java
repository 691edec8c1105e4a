package org.anshi.promise.calendar;

import static org.anshi.promise.calendar.ShippedCalendar.NINE_TO_SIX;
import static org.anshi.promise.calendar.ShippedCalendar.WITH_LUNCH_BREAK;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for working time at any moment of three years, across every holiday and make-up day. */
class WorkingHoursPropertyTest {
    @Property
    void addingInTwoStepsIsAddingAtOnce(
            @ForAll("hours") WorkingHours hours,
            @ForAll("moments") Instant from,
            @ForAll("amounts") Duration a,
            @ForAll("amounts") Duration b) {
        assertThat(hours.add(hours.add(from, a), b)).isEqualTo(hours.add(from, a.plus(b)));
    }

    @Property
    void whatWasAddedIsWhatPasses(
            @ForAll("hours") WorkingHours hours, @ForAll("moments") Instant from, @ForAll("amounts") Duration time) {
        assertThat(hours.between(from, hours.add(from, time))).isEqualTo(time);
    }

    @Property
    void nothingFallsDueOutsideWorkingTime(
            @ForAll("hours") WorkingHours hours, @ForAll("moments") Instant from, @ForAll("limits") String limit) {
        Instant due = Limit.parse(limit).after(from, hours);

        assertThat(hours.contains(due)).isTrue();
        assertThat(due).isAfter(from);
    }

    @Property
    void timeBetweenAddsUpOverAnyMomentInBetween(
            @ForAll("hours") WorkingHours hours,
            @ForAll("moments") Instant x,
            @ForAll("moments") Instant y,
            @ForAll("moments") Instant z) {
        Instant[] ordered = {x, y, z};
        java.util.Arrays.sort(ordered);

        assertThat(hours.between(ordered[0], ordered[1]).plus(hours.between(ordered[1], ordered[2])))
                .isEqualTo(hours.between(ordered[0], ordered[2]));
    }

    @Property
    void workingDaysKeepTheTimeOfDayOfARequestInWorkingTime(
            @ForAll("hours") WorkingHours hours, @ForAll("moments") Instant from, @ForAll("days") int days) {
        Instant opened = hours.add(from, Duration.ofMinutes(1));
        Instant due = new Limit(days, org.anshi.promise.LimitUnit.WORKING_DAYS).after(opened, hours);

        assertThat(due.atZone(hours.zone()).toLocalTime())
                .isEqualTo(opened.atZone(hours.zone()).toLocalTime());
    }

    @Provide
    static Arbitrary<WorkingHours> hours() {
        return Arbitraries.of(NINE_TO_SIX, WITH_LUNCH_BREAK);
    }

    @Provide
    static Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        at("2025-01-01T00:00").toEpochMilli(),
                        at("2027-11-30T00:00").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    static Arbitrary<Duration> amounts() {
        return Arbitraries.longs().between(1, Duration.ofHours(200).toMillis()).map(Duration::ofMillis);
    }

    @Provide
    static Arbitrary<String> limits() {
        return Arbitraries.integers().between(1, 60).flatMap(n -> Arbitraries.of(n + " wh", n + " wd"));
    }

    @Provide
    static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, 30);
    }
}
