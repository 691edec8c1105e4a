package org.anshi.visit;

/** A visit is booked and nobody is free for it: somebody of the organisation has to find somebody. */
public record VisitToDispatch(Visit visit) {}
