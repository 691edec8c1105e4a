/**
 * The organisations that look after cases together: who they are, when they work, who leads for which brand.
 */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "privacy", "identity"})
package org.anshi.organisation;

import org.springframework.modulith.ApplicationModule;
