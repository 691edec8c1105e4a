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
            "agreement",
            "staff",
            "promise",
            "handover",
            "assignment",
            "visit",
            "entitlement",
            "intake",
            "notification",
            "document",
            "journey"
        })
package org.anshi.desk;

import org.springframework.modulith.ApplicationModule;
