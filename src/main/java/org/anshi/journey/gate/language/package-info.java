/** What the gate asks of words: a diagram speaks the vocabulary and reaches nothing else. */
package org.anshi.journey.gate.language;
