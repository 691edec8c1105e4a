/** Who goes where today: planning an organisation's visits, and looking after its technicians' cards. */
package org.anshi.desk.visit;
