/**
 * What a consumer is owed for a product, and why: statutory cover, bought cover, three-guarantee rights.
 */
@ApplicationModule(
        displayName = "Entitlement",
        allowedDependencies = {"shared", "privacy", "identity", "casefile", "organisation"})
package org.anshi.entitlement;

import org.springframework.modulith.ApplicationModule;
