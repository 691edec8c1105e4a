/** A release as it was handed in: its files read whole, without following anything out of them. */
package org.anshi.journey.gate.candidate;
