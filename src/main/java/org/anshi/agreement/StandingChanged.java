package org.anshi.agreement;

/** An agreement was suspended, resumed or ended, by a person or by its last day. */
public record StandingChanged(Agreement agreement) {}
