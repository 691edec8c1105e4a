/**
 * What staff see beside Tasklist: the case file, and messages that could not be sent.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "promise",
            "handover",
            "visit",
            "entitlement",
            "intake",
            "notification",
            "document",
            "journey"
        })
package org.anshi.desk;

import org.springframework.modulith.ApplicationModule;
