/** The tables of talks, of what was said in them, and of who is there to answer. */
package org.anshi.guidance.store;
