/** Keeps people's words out of the engine. */
package org.anshi.journey.words;
