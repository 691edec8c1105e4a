/** What the gate asks of the ways through a diagram: that they lead on, and to an end. */
package org.anshi.journey.gate.path;
