/** A model release is held here against the rules before any of it is deployed, one class each, in rooms by what they ask for. */
package org.anshi.journey.gate;
