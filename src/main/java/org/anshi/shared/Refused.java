package org.anshi.shared;

import java.util.List;

/** Something asked for that can't be done: what is wrong, field by field where fields are at fault, and the way out. */
public class Refused extends RuntimeException {
    /** What became of the request, in the terms of HTTP. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        TOO_MANY
    }

    /** One thing at fault; {@code field} is its path in the JSON, such as {@code consumer.phone}. */
    public record Fault(String field, Bilingual message) {}

    private final Kind kind;
    private final Bilingual reason;
    private final List<Fault> faults;

    public Refused(Kind kind, Bilingual reason, List<Fault> faults) {
        super(reason.en());
        this.kind = kind;
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    public Refused(Kind kind, Bilingual reason) {
        this(kind, reason, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public Bilingual reason() {
        return reason;
    }

    public List<Fault> faults() {
        return faults;
    }
}
