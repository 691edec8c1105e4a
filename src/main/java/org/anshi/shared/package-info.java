/** A handful of values without opinions that every room may use. */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.anshi.shared;

import org.springframework.modulith.ApplicationModule;
