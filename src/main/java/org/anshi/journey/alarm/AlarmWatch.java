package org.anshi.journey.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.anshi.journey.alarm.AlarmRound.Held;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Coded;
import org.anshi.shared.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks of every open promise whether its alarm will ring. The reconciler compares the alarms there are; one that was deleted or
 * suspended in Cockpit, that failed until it had no retries, or that nobody rings, is found from here.
 */
@Component
class AlarmWatch {
    private static final Logger log = LoggerFactory.getLogger(AlarmWatch.class);
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    private final AlarmRound round;
    private final Clock clock;
    private final Map<Why, AtomicLong> counted = new EnumMap<>(Why.class);

    enum Why implements Coded {
        /** The promise is open and its alarm is gone, or suspended. */
        NO_ALARM,
        /** Due for over a minute. */
        NOT_RUNG,
        /** Failed too often to be tried again by itself. */
        NO_RETRIES;
    }

    /** A promise that could be missed without anybody noticing. */
    record Silence(CaseNumber caseNumber, Stage stage, Why why) {}

    AlarmWatch(AlarmRound round, MeterRegistry metrics, Clock clock) {
        this.round = round;
        this.clock = clock;
        for (Why why : Why.values()) {
            counted.put(why, new AtomicLong());
            Gauge.builder("anshi.deadline.silent", counted.get(why), AtomicLong::get)
                    .description("Open promises whose alarm is missing or does not ring")
                    .tag("why", why.code())
                    .register(metrics);
        }
    }

    @Scheduled(
            fixedDelayString = "${anshi.reconcile-every:PT10M}",
            initialDelayString = "${anshi.reconcile-every:PT10M}")
    void look() {
        List<Silence> found = silences();
        counted.forEach((why, count) ->
                count.set(found.stream().filter(silence -> silence.why() == why).count()));
        found.forEach(silence -> log.warn(
                "Case {}: the alarm of {} does not ring: {}",
                silence.caseNumber(),
                silence.stage().code(),
                silence.why().code()));
    }

    public List<Silence> silences() {
        return round.find(watched -> watched.promises().stream()
                .filter(promise -> promise.state().isOpen())
                .flatMap(promise -> silences(watched.number(), promise, watched.alarmsOf(promise.stage())).stream()));
    }

    private List<Silence> silences(CaseNumber number, PromiseView promise, List<Held> alarms) {
        List<Silence> found = new ArrayList<>();
        for (Held alarm : alarms) {
            why(alarm).ifPresent(why -> found.add(new Silence(number, promise.stage(), why)));
        }
        boolean willBeMissedUnnoticed = alarms.stream()
                .filter(alarm -> alarm.alarm().kind() == Alarm.Kind.MISSED)
                .noneMatch(alarm -> why(alarm).isPresent() || !alarm.suspended());
        if (isYetToRing(promise) && willBeMissedUnnoticed) {
            found.add(new Silence(number, promise.stage(), Why.NO_ALARM));
        }
        return found;
    }

    private Optional<Why> why(Held alarm) {
        if (alarm.retries() <= 0) {
            return Optional.of(Why.NO_RETRIES);
        }
        Instant longAgo = clock.instant().minus(LONG_AGO);
        return alarm.dueAt() != null && alarm.dueAt().isBefore(longAgo) ? Optional.of(Why.NOT_RUNG) : Optional.empty();
    }

    /** Not on record as missed: then its alarm has rung. */
    private static boolean isYetToRing(PromiseView promise) {
        return promise.awaitedAt() == null;
    }
}
