package org.anshi.journey.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.anshi.journey.alarm.AlarmRound.Held;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares every alarm the engine holds with the promise it is set from, and reports what has drifted apart. */
@Component
public class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    private final AlarmRound round;
    private final AtomicInteger drifted = new AtomicInteger();

    /** An alarm and a promise that disagree, to the second. */
    public record Drift(CaseNumber caseNumber, String activityId, Instant alarmAt, Instant promisedAt) {}

    Reconciler(AlarmRound round, MeterRegistry metrics) {
        this.round = round;
        Gauge.builder("anshi.deadline.drift", drifted, AtomicInteger::get)
                .description("Alarms of the engine that disagree with their promise")
                .register(metrics);
    }

    @Scheduled(
            fixedDelayString = "${anshi.reconcile-every:PT10M}",
            initialDelayString = "${anshi.reconcile-every:PT10M}")
    void compare() {
        List<Drift> found = drifts();
        drifted.set(found.size());
        found.forEach(drift -> log.warn(
                "Case {}: alarm {} is set to {}, its promise says {}",
                drift.caseNumber(),
                drift.activityId(),
                drift.alarmAt(),
                drift.promisedAt()));
    }

    public List<Drift> drifts() {
        return round.find(watched -> watched.promises().stream()
                .filter(promise -> promise.state().isOpen())
                .flatMap(promise -> watched.alarmsOf(promise.stage()).stream()
                        .filter(held -> !held.suspended() && held.dueAt() != null)
                        .flatMap(held -> drift(watched.number(), promise, held).stream())));
    }

    private static Optional<Drift> drift(CaseNumber number, PromiseView promise, Held held) {
        Instant promised = held.alarm().at(promise).toInstant();
        return promised.getEpochSecond() == held.dueAt().getEpochSecond()
                ? Optional.empty()
                : Optional.of(new Drift(number, held.element(), held.dueAt(), promised));
    }
}
