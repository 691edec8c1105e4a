/**
 * Tells people: queues a message in the transaction of what it tells, sends it until it is sent, withdraws it when it is no longer true.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "staff",
            "promise",
            "entitlement",
            "intake"
        })
package org.anshi.notification;

import org.springframework.modulith.ApplicationModule;
