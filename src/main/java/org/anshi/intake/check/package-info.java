/** A request read from top to bottom: what is wrong with it, and how we keep it when nothing is. */
package org.anshi.intake.check;
