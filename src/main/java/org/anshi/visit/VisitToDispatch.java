package org.anshi.visit;

import java.util.List;
import org.anshi.shared.Bilingual;

/**
 * A visit is booked and nobody can be sent: somebody of the organisation has to find somebody. {@code passedOver} says of each who
 * would have time why they can't go.
 */
public record VisitToDispatch(Visit visit, List<Bilingual> passedOver) {}
