package org.anshi.promise;

import java.time.Duration;
import org.anshi.shared.OrganisationId;

/**
 * How long an organisation held a promise, running or paused for one reason, in working and in calendar time.
 * {@code pausedBecause} is null for the time the clock ran. All shares of a promise add up to its span.
 */
public record PromiseShare(
        OrganisationId organisation, PauseReason pausedBecause, Duration working, Duration calendar) {}
