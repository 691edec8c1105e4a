/** The machine: what it notices in a sentence, and what it says to it. It decides nothing about money and never stands in the way. */
package org.anshi.guidance.machine;
