/**
 * What a consumer sees and does: pages and public API.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "promise",
            "visit",
            "entitlement",
            "intake",
            "notification",
            "document",
            "journey",
            "evaluation"
        })
package org.anshi.portal;

import org.springframework.modulith.ApplicationModule;
