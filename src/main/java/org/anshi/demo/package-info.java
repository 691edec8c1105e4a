/**
 * The demo profile only: catches messages, moves the clock, breaks the gateways, opens demo cases.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "staff",
            "promise",
            "visit",
            "entitlement",
            "intake",
            "notification",
            "document",
            "journey"
        })
package org.anshi.demo;

import org.springframework.modulith.ApplicationModule;
