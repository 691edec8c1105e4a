package org.anshi.journey.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anshi.shared.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of every promise alarm that rang: due, fired, done; and its lateness as a histogram. After the clock was
 * moved (demo profile) an alarm counts as late from that moment on, not from a time that never passed.
 */
@Component
class Firings {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30),
        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10)
    };

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Timer lateness;
    private volatile Instant clockMovedAt = Instant.EPOCH;

    Firings(JdbcClient jdbc, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lateness = Timer.builder("anshi.deadline.lateness")
                .description("How late promise alarms fire, from their due time to the moment they fire")
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }

    @EventListener
    void on(ClockMoved moved) {
        clockMovedAt = clock.instant();
    }

    void record(String job, String caseNumber, Alarm alarm, Instant due, Instant fired, Instant done) {
        jdbc.sql(
                        """
                insert into journey_firing (job_id, case_number, stage, kind, due_at, fired_at, done_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        job,
                        caseNumber,
                        alarm.stage().code(),
                        alarm.kind().name(),
                        due.atOffset(ZoneOffset.UTC),
                        fired.atOffset(ZoneOffset.UTC),
                        done.atOffset(ZoneOffset.UTC))
                .update();
    }

    void measure(Duration late) {
        Duration sinceMove = Duration.between(clockMovedAt, clock.instant());
        Duration counted = sinceMove.compareTo(late) < 0 ? sinceMove : late;
        lateness.record(counted.isNegative() ? Duration.ZERO : counted);
    }
}
