package org.anshi.journey.gate;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;

/** One rule every model keeps. */
interface ModelRule {
    Stream<Finding> check(ReleaseCandidate candidate);
}
