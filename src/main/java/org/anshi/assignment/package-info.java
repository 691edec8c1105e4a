/**
 * Who plays which part in a case, and why: of all who could, the one whose agreement covers it, with room for it today, and whom the
 * decision table puts first. Where nobody fits, the lead does it and is told.
 */
@ApplicationModule(
        displayName = "Assignment",
        allowedDependencies = {"shared", "casefile", "organisation", "agreement", "handover"})
package org.anshi.assignment;

import org.springframework.modulith.ApplicationModule;
