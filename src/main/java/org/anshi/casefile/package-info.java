/**
 * The case itself: what was reported, by whom, who leads and who holds it, and its timeline.
 */
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"shared", "privacy", "identity"})
package org.anshi.casefile;

import org.springframework.modulith.ApplicationModule;
