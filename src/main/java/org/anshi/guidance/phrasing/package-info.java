/**
 * A language model that puts what approved articles say into words of its own, where an operator names one. It is told no personal data,
 * and what it says is told only where it adds nothing to the articles.
 */
package org.anshi.guidance.phrasing;
