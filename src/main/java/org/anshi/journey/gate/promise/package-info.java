/** What the gate asks of promises: stages, their limits and their timers. */
package org.anshi.journey.gate.promise;
