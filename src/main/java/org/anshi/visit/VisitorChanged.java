package org.anshi.visit;

/** Whoever was to come does not: somebody else does, or somebody has to be found. */
public record VisitorChanged(Visit before, Visit visit) {}
