/**
 * What a lead and its partners have agreed: who does which part, for which goods, where, from when to when, and how much of it a
 * day. Every change is a new version, and a case keeps the version it was taken under.
 */
@ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {"shared", "privacy", "organisation", "casefile"})
package org.anshi.agreement;

import org.springframework.modulith.ApplicationModule;
