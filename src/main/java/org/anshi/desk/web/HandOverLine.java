package org.anshi.desk.web;

import org.anshi.handover.HandOver;

/**
 * A hand-over on the page, and what this person may do about it; {@code work} names a piece of work and is null for a whole case,
 * {@code words} null where nothing was said.
 */
public record HandOverLine(
        HandOver handOver, String work, String words, boolean mayAnswer, boolean mayDecline, boolean mayWithdraw) {}
