/** The agreements in the database: the aggregate by Spring Data JDBC, what was taken under them as a plain ledger. */
package org.anshi.agreement.store;
