/** What a diagram can say: one class per word, one line per verb. Nothing else is reachable from an expression. */
package org.anshi.journey.vocabulary;
