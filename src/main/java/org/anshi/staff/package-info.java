/**
 * The people who serve: what they learnt, what they are certified for and can do, until when, and what somebody lacks for a piece
 * of work.
 */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"shared", "identity"})
package org.anshi.staff;

import org.springframework.modulith.ApplicationModule;
