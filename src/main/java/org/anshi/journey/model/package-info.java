/** Reading what analysts wrote: extension properties of diagrams, fields of forms. */
package org.anshi.journey.model;
