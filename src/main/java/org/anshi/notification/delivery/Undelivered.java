package org.anshi.notification.delivery;

/** A gateway did not take a letter. The reason never quotes it: it is stored and logged. */
class Undelivered extends Exception {
    private final boolean forGood;

    private Undelivered(String reason, boolean forGood) {
        super(reason, null, false, false);
        this.forGood = forGood;
    }

    static Undelivered forNow(String reason) {
        return new Undelivered(reason, false);
    }

    /** Trying again would not help. */
    static Undelivered forGood(String reason) {
        return new Undelivered(reason, true);
    }

    boolean isForGood() {
        return forGood;
    }
}
