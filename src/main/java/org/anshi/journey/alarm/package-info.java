/** The engine's timers as alarms set from promises: moved with them, compared with them, and measured. */
package org.anshi.journey.alarm;
