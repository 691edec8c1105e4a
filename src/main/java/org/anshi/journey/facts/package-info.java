/** What one living room knows and another asks for; they stand on one floor and do not call each other. */
package org.anshi.journey.facts;
