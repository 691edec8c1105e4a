/** Assignments as rows. */
package org.anshi.assignment.store;
