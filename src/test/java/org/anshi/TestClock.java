package org.anshi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in Shanghai that stands still until it is told to move. */
public class TestClock extends Clock {
    private Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    public static TestClock standingAt(String time) {
        return new TestClock(Instant.parse(time));
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void standAt(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
