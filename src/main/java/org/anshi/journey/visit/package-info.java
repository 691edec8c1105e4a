/** Keeps visits in step with what happens around them: who is told, and who goes when the work changes hands. */
package org.anshi.journey.visit;
