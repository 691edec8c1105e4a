/**
 * From a sign-in to a person and their roles. The only room that knows how people sign in.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared"})
package org.anshi.identity;

import org.springframework.modulith.ApplicationModule;
