/** Visits and technicians as rows. */
package org.anshi.visit.store;
