/** The articles' table. */
package org.anshi.knowledge.store;
