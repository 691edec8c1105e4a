/** Talks with consumers as an organisation's people see them. */
package org.anshi.desk.talk;
