/** What an organisation has open, the promise due next first. */
package org.anshi.desk.queue;
