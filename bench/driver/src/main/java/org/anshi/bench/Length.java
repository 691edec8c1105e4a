package org.anshi.bench;

import java.time.Duration;

/** How long a run takes: the same works, more or less of each. */
record Length(
        String name,
        Duration warmUp,
        int rounds,
        Duration opening,
        Duration journeys,
        int deadlinesPerSecond,
        Duration deadlines,
        Duration idle,
        int mondayNine,
        Duration tracking,
        int messages) {
    static final Length QUICK = new Length(
            "quick",
            Duration.ofSeconds(3),
            2,
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            150,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            500,
            Duration.ofSeconds(2),
            600);

    static final Length WHOLE = new Length(
            "whole",
            Duration.ofSeconds(6),
            3,
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            150,
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            5000,
            Duration.ofSeconds(5),
            2000);
}
