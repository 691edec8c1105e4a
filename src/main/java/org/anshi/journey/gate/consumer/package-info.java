/** What the gate asks on behalf of the consumer: what they are told, what they may do, what their silence is taken for. */
package org.anshi.journey.gate.consumer;
