/** What leads and partners have agreed, as the leads' supervisors manage it. */
package org.anshi.desk.agreement;
