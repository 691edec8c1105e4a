/** What happened to a product here, whichever case it came with. */
package org.anshi.entitlement.history;
