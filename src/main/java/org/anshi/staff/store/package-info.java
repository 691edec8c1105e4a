/** Staff and their qualifications as rows. */
package org.anshi.staff.store;
