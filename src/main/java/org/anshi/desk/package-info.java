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
            "knowledge",
            "diagnosis",
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
            "document",
            "journey"
        })
package org.anshi.desk;

import org.springframework.modulith.ApplicationModule;
