/** A consumer's photo, painted anew so that only the picture remains. */
package org.anshi.intake.photo;
