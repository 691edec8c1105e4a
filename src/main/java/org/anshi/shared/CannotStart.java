package org.anshi.shared;

/** Something is set so that the application must not start; says what, and the way out, in plain words. */
public class CannotStart extends RuntimeException {
    private final Bilingual what;
    private final Bilingual wayOut;

    public CannotStart(Bilingual what, Bilingual wayOut) {
        super(what.en());
        this.what = what;
        this.wayOut = wayOut;
    }

    public Bilingual what() {
        return what;
    }

    public Bilingual wayOut() {
        return wayOut;
    }
}
