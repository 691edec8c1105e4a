/**
 * Finding out from afar what is wrong: what a connected product measured.
 */
@ApplicationModule(
        displayName = "Diagnosis",
        allowedDependencies = {"shared", "privacy", "casefile"})
package org.anshi.diagnosis;

import org.springframework.modulith.ApplicationModule;
