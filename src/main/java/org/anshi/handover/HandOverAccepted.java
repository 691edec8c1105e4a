package org.anshi.handover;

/** Somebody took over: the case, or one piece of work in it. */
public record HandOverAccepted(HandOver handOver) {}
