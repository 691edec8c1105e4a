/** Model releases: read from folders, checked, deployed whole or not at all. */
package org.anshi.journey.release;
