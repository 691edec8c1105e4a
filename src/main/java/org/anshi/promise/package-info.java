/**
 * What we have promised a consumer, and by when. Keeps the ledger from which every date is derived and explained.
 */
@ApplicationModule(
        displayName = "Promise",
        allowedDependencies = {"shared", "privacy", "identity", "casefile", "organisation"})
package org.anshi.promise;

import org.springframework.modulith.ApplicationModule;
