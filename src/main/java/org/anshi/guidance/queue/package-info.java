/** Who waits for a person, who is there to answer, and for how long one waits. */
package org.anshi.guidance.queue;
