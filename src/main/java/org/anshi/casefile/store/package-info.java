/** How cases are kept in tables. */
package org.anshi.casefile.store;
