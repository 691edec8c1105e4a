/**
 * What analysts see: the models that run, how they run, and the release of a new one.
 */
@ApplicationModule(
        displayName = "Workbench",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "promise",
            "entitlement",
            "intake",
            "notification",
            "document",
            "journey"
        })
package org.anshi.workbench;

import org.springframework.modulith.ApplicationModule;
