package org.anshi.journey.gate;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.candidate.ReleaseCandidate;

/** One rule every model keeps. */
public interface ModelRule {
    Stream<Finding> check(ReleaseCandidate candidate);
}
