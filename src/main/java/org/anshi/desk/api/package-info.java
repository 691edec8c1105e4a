/** Hand-overs for programs of partners, each with a sign-in of its own. */
package org.anshi.desk.api;
