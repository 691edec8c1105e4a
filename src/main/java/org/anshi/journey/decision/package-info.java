/** Decision tables of a model release, asked by the rooms that own the questions. */
package org.anshi.journey.decision;
