/**
 * Keeps what is personal: seals it with a key per case, shows it masked, and forgets it by destroying the key.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"shared"})
package org.anshi.privacy;

import org.springframework.modulith.ApplicationModule;
