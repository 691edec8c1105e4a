/**
 * Papers a case issues: contract, certificate, service order.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {
            "shared",
            "privacy",
            "identity",
            "casefile",
            "organisation",
            "promise",
            "entitlement",
            "intake"
        })
package org.anshi.document;

import org.springframework.modulith.ApplicationModule;
