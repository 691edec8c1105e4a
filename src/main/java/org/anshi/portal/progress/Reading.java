package org.anshi.portal.progress;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The progress of a case as it was read. It holds for the stamp it was read under, and until the next of its dates has come, or the day
 * is over: from then on the same rows say something else.
 */
public final class Reading {
    private final String stamp;
    private final Instant from;
    private final Instant until;
    private final ProgressDocument document;

    Reading(String stamp, Instant from, ZoneId zone, ProgressDocument document) {
        this.stamp = stamp;
        this.from = from;
        this.until = nextDate(document, from, zone);
        this.document = document;
    }

    public ProgressDocument document() {
        return document;
    }

    /** It shows what is sealed at rest: who comes, what the papers are called. That is opened anew each time, so that erasing it is enough. */
    public boolean isPersonal() {
        return !document.attachments().isEmpty()
                || document.visit() != null && document.visit().technician() != null;
    }

    boolean holds(String present, Instant now) {
        return stamp.equals(present) && !now.isBefore(from) && now.isBefore(until);
    }

    private static Instant nextDate(ProgressDocument document, Instant from, ZoneId zone) {
        Instant midnight =
                from.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        Stream<OffsetDateTime> promised = document.promises().stream()
                .flatMap(promise -> Stream.of(promise.dueAt(), promise.answerBy(), promise.newDueAt()));
        Stream<OffsetDateTime> visited = document.visit() == null
                ? Stream.empty()
                : Stream.of(document.visit().from(), document.visit().until());
        return Stream.concat(promised, visited)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(date -> date.isAfter(from) && date.isBefore(midnight))
                .min(Instant::compareTo)
                .orElse(midnight);
    }
}
