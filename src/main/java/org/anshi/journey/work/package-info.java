/** What our rooms have to say before somebody works on a task. */
package org.anshi.journey.work;
