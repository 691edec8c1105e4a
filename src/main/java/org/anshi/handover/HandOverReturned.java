package org.anshi.handover;

/** An offer was declined or expired: what was offered is the lead's to look after, a piece of work stays with the holder. */
public record HandOverReturned(HandOver handOver) {}
