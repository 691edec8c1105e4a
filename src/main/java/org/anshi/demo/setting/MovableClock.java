package org.anshi.demo.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.anshi.shared.ClockMoved;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of a demonstration: as far ahead of the machine's as somebody moved it, on every node and after a restart. */
@Component
@Primary
@Profile("demo")
public class MovableClock extends Clock implements Follower {
    static final String NAME = "clock";

    private final Clock machine;
    private final Duration wrong;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private volatile Duration offset;
    private boolean announced;

    /** @param wrong by how much this one node's machine is to be wrong, to show what the others make of it */
    MovableClock(
            @Value("${anshi.zone:Asia/Shanghai}") ZoneId zone,
            @Value("${anshi.demo.clock-wrong-by:PT0S}") Duration wrong,
            Settings settings,
            ApplicationEventPublisher events) {
        this.machine = Clock.offset(Clock.system(zone), wrong);
        this.wrong = wrong;
        this.settings = settings;
        this.events = events;
        this.offset = Duration.parse(settings.all().get(NAME).value());
    }

    /** Moves the clock of all nodes; of this one, and of its engine, before this returns. */
    public Duration advance(Duration step) {
        Setting moved =
                settings.change(NAME, now -> Duration.parse(now).plus(step).toString());
        moveTo(Duration.parse(moved.value()));
        return offset;
    }

    @Override
    public void follow(Map<String, Setting> all) {
        moveTo(Duration.parse(all.get(NAME).value()));
    }

    /** Never backwards: a node that reads while another writes may come late. */
    private synchronized void moveTo(Duration to) {
        if (to.compareTo(offset) > 0 || !announced) {
            announced = true;
            offset = to;
            events.publishEvent(new ClockMoved(to.plus(wrong)));
        }
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }
}
