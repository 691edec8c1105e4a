/**
 * Responsibility moving from one organisation to another: offered for a reason, answered in time, and back with the lead when nobody
 * takes it. No clock is reset by any of it.
 */
@ApplicationModule(
        displayName = "Hand-over",
        allowedDependencies = {"shared", "privacy", "identity", "casefile", "organisation", "agreement", "promise"})
package org.anshi.handover;

import org.springframework.modulith.ApplicationModule;
