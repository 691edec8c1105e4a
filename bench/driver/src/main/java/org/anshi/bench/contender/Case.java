package org.anshi.bench.contender;

/** A case that was opened: its number (the business key), and by what else the system knows it (a token, an instance's id). */
public record Case(String number, String handle) {}
