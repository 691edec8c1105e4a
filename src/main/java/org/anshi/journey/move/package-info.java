/** How a house that has grown out of H2 takes everything along to PostgreSQL, the engine's tables and ours. */
package org.anshi.journey.move;
