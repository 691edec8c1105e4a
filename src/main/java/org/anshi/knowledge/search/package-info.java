/** The search over approved articles: built in memory on each node from the articles in the database, and anew when they change. */
package org.anshi.knowledge.search;
