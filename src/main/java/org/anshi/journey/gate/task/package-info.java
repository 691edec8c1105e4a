/** What the gate asks of people's tasks: who gets them, by when, and the form they fill in. */
package org.anshi.journey.gate.task;
