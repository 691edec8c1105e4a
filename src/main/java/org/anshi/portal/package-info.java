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
            "knowledge",
            "diagnosis",
            "promise",
            "visit",
            "entitlement",
            "intake",
            "notification",
            "guidance",
            "document",
            "journey",
            "evaluation"
        })
package org.anshi.portal;

import org.springframework.modulith.ApplicationModule;
