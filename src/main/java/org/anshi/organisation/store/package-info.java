/** The organisations in the database: the one that stands, and every version there was. */
package org.anshi.organisation.store;
