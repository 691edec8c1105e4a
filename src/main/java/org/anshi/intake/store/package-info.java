/** What intake remembers for a while: keys of requests, and codes of look-ups. */
package org.anshi.intake.store;
