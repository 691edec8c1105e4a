/** Messages that could not be sent. */
package org.anshi.desk.message;
