/** Hand-overs as rows. */
package org.anshi.handover.store;
