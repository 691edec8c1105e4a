/** The organisations that look after cases, as the leads' supervisors keep them. */
package org.anshi.desk.organisation;
