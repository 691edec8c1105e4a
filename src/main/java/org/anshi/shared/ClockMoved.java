package org.anshi.shared;

import java.time.Duration;

/** The application's clock now stands this far from the machine's (demo profile only). */
public record ClockMoved(Duration offset) {}
