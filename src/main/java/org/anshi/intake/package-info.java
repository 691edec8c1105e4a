/**
 * Takes a request, checks it whole, and opens exactly one case for it.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"shared", "privacy", "identity", "casefile", "organisation"})
package org.anshi.intake;

import org.springframework.modulith.ApplicationModule;
