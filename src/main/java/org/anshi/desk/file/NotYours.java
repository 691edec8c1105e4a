package org.anshi.desk.file;

import org.anshi.shared.Bilingual;

/** Somebody may look, but this is for others to do; says for whom. */
public class NotYours extends RuntimeException {
    private final Bilingual reason;

    public NotYours(Bilingual reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Bilingual reason() {
        return reason;
    }
}
