/** How the engine is set up. */
package org.anshi.journey.engine;
