/**
 * The executable path of a case: vocabulary, model releases, timers. The one room that knows the engine.
 */
@ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "diagnosis",
            "organisation",
            "agreement",
            "staff",
            "promise",
            "handover",
            "assignment",
            "visit",
            "entitlement",
            "intake",
            "notification",
            "guidance",
            "document"
        })
package org.anshi.journey;

import org.springframework.modulith.ApplicationModule;
