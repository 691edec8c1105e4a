/** The rules a model release is held against before any of it is deployed, one class each. */
package org.anshi.journey.gate;
