package org.anshi.handover;

import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/** The decision table {@code hand-over-limits.dmn} of the case's model release; filled by the journey room. */
public interface HandOverLimits {
    /** @param stage the one that is next to be done; null where nothing is promised any more */
    Optional<HandOverLimit> find(CaseNumber number, Stage stage, Urgency urgency);
}
