package org.anshi.handover;

/** An offer stands no more, before it was answered. */
public record HandOverWithdrawn(HandOver handOver) {}
