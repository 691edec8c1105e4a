package org.anshi.desk.queue;

import org.anshi.shared.Coded;

/** The part of the queue somebody looks at. */
public enum Shelf implements Coded {
    ALL("mine"),
    MISSED("mine and due_at <= :now"),
    AT_RISK("mine and due_at > :now and risk_at <= :now"),
    HELD("held"),
    LED("led"),
    /** Offered to us, and not answered yet: due is the answer. */
    ASKED("asked_due is not null"),
    /** One piece of work is ours; the case is somebody else's. */
    WORK("working");

    private final String condition;

    Shelf(String condition) {
        this.condition = condition;
    }

    /** An administrator belongs to no organisation that could hold or lead. */
    public static Shelf[] ofEverybody() {
        return new Shelf[] {ALL, MISSED, AT_RISK};
    }

    String condition() {
        return condition;
    }

    /** All, for what is none of them. */
    public static Shelf of(String code) {
        return Coded.find(Shelf.class, code).orElse(ALL);
    }
}
