/**
 * What is known and approved: articles with their versions, and the search that consumers and staff ask. Answers come from approved
 * articles only; what they do not cover is said to be unknown.
 */
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"shared", "organisation"})
package org.anshi.knowledge;

import org.springframework.modulith.ApplicationModule;
