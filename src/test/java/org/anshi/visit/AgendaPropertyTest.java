package org.anshi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is booked, moved and called off, in whatever order: nobody is in two places, and nobody works when they don't. */
class AgendaPropertyTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
    private static final List<Slot> WORKING = List.of(span(30, 240), span(300, 600));

    /** A wish for a visit, for one of a few people; {@code moves} an earlier one, or calls it off where {@code off}. */
    record Wish(int who, int from, int window, int length, int moves, boolean off) {}

    @Property
    void neverTwoVisitsAtOnce(@ForAll("wishes") List<Wish> wishes, @ForAll @IntRange(max = 60) int travel) {
        List<List<Slot>> days = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Duration way = Duration.ofMinutes(travel);
        for (Wish wish : wishes) {
            List<Slot> day = days.get(wish.who());
            Optional<Slot> moved = day.isEmpty() ? Optional.empty() : Optional.of(day.get(wish.moves() % day.size()));
            List<Slot> others = day.stream()
                    .filter(slot -> !moved.equals(Optional.of(slot)))
                    .toList();
            if (wish.off()) {
                moved.ifPresent(day::remove);
                continue;
            }
            AgreedTime agreed = new AgreedTime(minute(wish.from()), minute(wish.from() + wish.window()));
            Duration length = Duration.ofMinutes(wish.length());
            new Agenda(WORKING, others, way)
                    .freeStarts(agreed.from(), agreed.latestStart(length), length).stream()
                            .findFirst()
                            .ifPresent(start -> {
                                moved.ifPresent(day::remove);
                                day.add(new Slot(start, length));
                                assertThat(agreed.allows(new Slot(start, length)))
                                        .isTrue();
                            });
            nobodyIsInTwoPlaces(day, way);
        }
    }

    private static void nobodyIsInTwoPlaces(List<Slot> day, Duration way) {
        for (int i = 0; i < day.size(); i++) {
            Slot one = day.get(i);
            assertThat(WORKING).anyMatch(span -> span.covers(one));
            for (int j = i + 1; j < day.size(); j++) {
                Slot other = day.get(j);
                Slot first = one.start().isBefore(other.start()) ? one : other;
                Slot second = first == one ? other : one;
                assertThat(first.end().plus(way)).isBeforeOrEqualTo(second.start());
            }
        }
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 660),
                        Arbitraries.of(0, 0, 90, 180, 300),
                        Arbitraries.of(15, 30, 60, 120),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(false, false, false, true))
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Instant minute(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    private static Slot span(int from, int to) {
        return Slot.between(minute(from), minute(to));
    }
}
