package org.anshi.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A technician's time: when they work, what is taken already, and how long the way takes from one visit to the next. */
record Agenda(List<Slot> working, List<Slot> taken, Duration travel) {
    Agenda {
        working = List.copyOf(working);
        taken = List.copyOf(taken);
    }

    Optional<Slot> clash(Slot wanted) {
        return taken.stream().filter(other -> other.clashesWith(wanted, travel)).findFirst();
    }

    boolean isWorking(Slot wanted) {
        return working.stream().anyMatch(span -> span.covers(wanted));
    }

    boolean isFree(Slot wanted) {
        return isWorking(wanted) && clash(wanted).isEmpty();
    }

    /** From this moment to that one, the earliest first: at once, when work begins, or when the visit before is over and the way is made. */
    List<Instant> freeStarts(Instant from, Instant latest, Duration length) {
        return Stream.of(
                        Stream.of(from),
                        working.stream().map(Slot::start),
                        taken.stream().map(slot -> slot.end().plus(travel)))
                .flatMap(starts -> starts)
                .filter(start -> !start.isBefore(from) && !start.isAfter(latest))
                .filter(start -> isFree(new Slot(start, length)))
                .distinct()
                .sorted()
                .toList();
    }
}
