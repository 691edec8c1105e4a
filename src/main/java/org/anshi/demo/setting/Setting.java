package org.anshi.demo.setting;

/** Something all nodes of a demonstration agree on; {@code revision} counts how often it was set. */
public record Setting(String value, long revision) {}
