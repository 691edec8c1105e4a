/**
 * Help without a visit: talks with a machine that says only what is known and approved, and with a person who is always one step away.
 */
@ApplicationModule(
        displayName = "Guidance",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "knowledge",
            "promise",
            "intake",
            "notification"
        })
package org.anshi.guidance;

import org.springframework.modulith.ApplicationModule;
