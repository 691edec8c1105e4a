package org.anshi.desk.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moments in the time of the place where we work. */
record LocalTimes(ZoneId zone) {
    OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
