package org.anshi.handover;

/** A hand-over was offered; until it is accepted nothing moves. */
public record HandOverOffered(HandOver handOver) {}
