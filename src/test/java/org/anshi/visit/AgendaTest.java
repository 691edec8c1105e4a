package org.anshi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Agenda day = new Agenda(
            List.of(span("08:30", "12:00"), span("13:00", "18:00")), List.of(anHourAt("10:00")), HALF_AN_HOUR);

    @Test
    void twoVisitsNeedTheWayBetweenThem() {
        assertThat(day.clash(anHourAt("08:30"))).isEmpty();
        assertThat(day.clash(anHourAt("08:31"))).contains(anHourAt("10:00"));
        assertThat(day.clash(anHourAt("10:30"))).isPresent();
        assertThat(day.clash(anHourAt("11:29"))).isPresent();
        assertThat(day.clash(anHourAt("11:30"))).isEmpty();
    }

    @Test
    void aVisitIsDoneWithinWorkingTime() {
        assertThat(day.isWorking(anHourAt("11:00"))).isTrue();
        assertThat(day.isWorking(anHourAt("11:30"))).isFalse();
        assertThat(day.isWorking(anHourAt("12:30"))).isFalse();
        assertThat(day.isWorking(anHourAt("17:00"))).isTrue();
        assertThat(day.isWorking(anHourAt("17:30"))).isFalse();
    }

    @Test
    void namesTheFirstTimesThatFit() {
        assertThat(day.freeStarts(at("08:00"), at("18:00"), HOUR)).containsExactly(at("08:30"), at("13:00"));
        assertThat(day.freeStarts(at("08:00"), at("18:00"), HALF_AN_HOUR))
                .containsExactly(at("08:30"), at("11:30"), at("13:00"));
        assertThat(day.freeStarts(at("14:15"), at("14:15"), HOUR)).containsExactly(at("14:15"));
        assertThat(day.freeStarts(at("10:15"), at("10:15"), HOUR)).isEmpty();
    }

    @Test
    void whatWasAgreedByHoursMayBeginWithinThem() {
        AgreedTime morning = new AgreedTime(at("09:00"), at("12:00"));
        assertThat(morning.allows(anHourAt("09:00"))).isTrue();
        assertThat(morning.allows(anHourAt("11:00"))).isTrue();
        assertThat(morning.allows(anHourAt("11:01"))).isFalse();
        assertThat(morning.allows(anHourAt("08:59"))).isFalse();
        AgreedTime moment = AgreedTime.at(at("14:00"));
        assertThat(moment.allows(anHourAt("14:00"))).isTrue();
        assertThat(moment.allows(anHourAt("14:01"))).isFalse();
    }

    @Test
    void aVisitThatIsOverDoesNotComeAgain() {
        for (VisitState state : VisitState.values()) {
            assertThat(VisitState.ENDED.canBecome(state)).isFalse();
            assertThat(VisitState.CANCELLED.canBecome(state)).isFalse();
            assertThat(VisitState.BOOKED.canBecome(state)).isTrue();
            assertThat(VisitState.TO_BE_AGREED.canBecome(state)).isEqualTo(state != VisitState.TO_BE_AGREED);
        }
    }

    private static Slot anHourAt(String time) {
        return new Slot(at(time), HOUR);
    }

    private static Slot span(String from, String to) {
        return Slot.between(at(from), at(to));
    }

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 25)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
