package org.anshi.desk.web;

import org.anshi.handover.HandOver;

/** A hand-over on the page, and what this person may do about it; {@code words} null where nothing was said. */
public record HandOverLine(HandOver handOver, String words, boolean mayAnswer, boolean mayWithdraw) {}
