package org.anshi.notification.outbox;

import java.time.Instant;

/** A message as the record has it; {@code letter} is null once the data of its case were erased. */
public record Entry(Envelope envelope, Letter letter, String state, String lastError, Instant sentAt) {}
