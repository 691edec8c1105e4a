/**
 * What the consumer thought of it, once the case is closed.
 */
@ApplicationModule(
        displayName = "Evaluation",
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
package org.anshi.evaluation;

import org.springframework.modulith.ApplicationModule;
