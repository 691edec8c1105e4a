/** Tasks that ask for a qualification go only to people who have it. */
package org.anshi.journey.qualified;
