/**
 * Somebody comes to the consumer: when, and who. Sends a free technician, keeps one from being in two places, and shows the
 * consumer who will be at the door.
 */
@ApplicationModule(
        displayName = "Visit",
        allowedDependencies = {"shared", "privacy", "identity", "casefile", "organisation", "promise", "staff"})
package org.anshi.visit;

import org.springframework.modulith.ApplicationModule;
