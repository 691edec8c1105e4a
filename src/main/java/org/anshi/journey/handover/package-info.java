/** Keeps the engine in step with hand-overs: their process runs while an answer is awaited, and work moves with whoever takes it. */
package org.anshi.journey.handover;
