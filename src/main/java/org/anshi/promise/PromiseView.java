package org.anshi.promise;

import java.time.Instant;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/**
 * A promise as it stands now. {@code riskAt}, {@code dueAt} and {@code ceilingAt} are null while no date can be named
 * (not yet agreed, or paused); {@code newDueAt} is what was promised after a breach, or null.
 */
public record PromiseView(
        CaseNumber caseNumber,
        Stage stage,
        PromiseState state,
        Instant madeAt,
        Instant riskAt,
        Instant dueAt,
        Instant ceilingAt,
        Instant metAt,
        PauseReason pausedBecause,
        Instant newDueAt) {}
