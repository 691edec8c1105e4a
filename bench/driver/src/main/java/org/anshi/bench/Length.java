package org.anshi.bench;

import java.time.Duration;

/**
 * How long a run takes: the same works, more or less of each.
 *
 * @param warmUp before each work, until the virtual machine has compiled what matters: half as long, and a system with more code
 *     measures its compiler
 */
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
        int messages,
        Duration queue,
        Duration growth) {
    static final Length QUICK = new Length(
            "quick",
            Duration.ofSeconds(12),
            2,
            Duration.ofSeconds(4),
            Duration.ofSeconds(6),
            150,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            500,
            Duration.ofSeconds(2),
            600,
            Duration.ofSeconds(15),
            Duration.ofSeconds(15));

    static final Length WHOLE = new Length(
            "whole",
            Duration.ofSeconds(25),
            3,
            Duration.ofSeconds(5),
            Duration.ofSeconds(8),
            150,
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            5000,
            Duration.ofSeconds(5),
            2000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));
}
