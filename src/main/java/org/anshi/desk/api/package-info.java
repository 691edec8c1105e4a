/** Hand-overs for programs of partners, each with a name and password of their own. */
package org.anshi.desk.api;
