package org.anshi.journey.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Coded;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks of every open promise whether its alarm will ring. The reconciler compares the alarms there are; one that was deleted or
 * suspended in Cockpit, that failed until it had no retries, or that nobody rings, is found from here. Like the reconciler, as
 * of one moment: a stage that begins meanwhile would show its promise and not yet its alarm.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class AlarmWatch {
    private static final Logger log = LoggerFactory.getLogger(AlarmWatch.class);
    private static final Duration LONG_AGO = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final AlarmPlan plan;
    private final PromiseKeeper promises;
    private final ManagementService management;
    private final RuntimeService runtime;
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

    private record Watched(CaseNumber caseNumber, Stage stage) {}

    AlarmWatch(
            AlarmPlan plan,
            PromiseKeeper promises,
            @Lazy ManagementService management,
            @Lazy RuntimeService runtime,
            MeterRegistry metrics,
            Clock clock) {
        this.plan = plan;
        this.promises = promises;
        this.management = management;
        this.runtime = runtime;
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
        List<Silence> found = new ArrayList<>();
        Set<Watched> watched = new HashSet<>();
        Round round = new Round();
        for (int from = 0; ; from += PAGE) {
            List<Job> page =
                    management.createJobQuery().timers().orderByJobId().asc().listPage(from, PAGE);
            page.forEach(job -> look((TimerEntity) job, round, found, watched));
            if (page.size() < PAGE) {
                break;
            }
        }
        found.addAll(withoutAlarm(watched));
        return found;
    }

    private void look(TimerEntity timer, Round round, List<Silence> found, Set<Watched> watched) {
        Alarm alarm = round.alarm(timer).orElse(null);
        CaseNumber number = alarm == null ? null : round.caseOf(timer).orElse(null);
        if (number == null) {
            return;
        }
        Optional<Why> why = why(timer);
        why.filter(any -> isOpen(number, alarm.stage()))
                .ifPresent(any -> found.add(new Silence(number, alarm.stage(), any)));
        if (alarm.kind() == Alarm.Kind.MISSED && (why.isPresent() || !timer.isSuspended())) {
            watched.add(new Watched(number, alarm.stage()));
        }
    }

    private Optional<Why> why(TimerEntity timer) {
        if (timer.getRetries() <= 0) {
            return Optional.of(Why.NO_RETRIES);
        }
        Instant longAgo = clock.instant().minus(LONG_AGO);
        return timer.getDuedate() != null && timer.getDuedate().toInstant().isBefore(longAgo)
                ? Optional.of(Why.NOT_RUNG)
                : Optional.empty();
    }

    private boolean isOpen(CaseNumber number, Stage stage) {
        return promises.find(number, stage)
                .map(promise -> promise.state().isOpen())
                .orElse(false);
    }

    private List<Silence> withoutAlarm(Set<Watched> watched) {
        List<Silence> found = new ArrayList<>();
        CaseNumber after = null;
        for (List<CaseNumber> page = promises.withOpenPromises(after, PAGE);
                !page.isEmpty();
                page = promises.withOpenPromises(after, PAGE)) {
            for (CaseNumber number : page) {
                promises.of(number).stream()
                        .filter(AlarmWatch::isYetToRing)
                        .map(PromiseView::stage)
                        .filter(stage -> !watched.contains(new Watched(number, stage)))
                        .forEach(stage -> found.add(new Silence(number, stage, Why.NO_ALARM)));
            }
            after = page.get(page.size() - 1);
        }
        return found;
    }

    /** Open, and not on record as missed: then its alarm has rung. */
    private static boolean isYetToRing(PromiseView promise) {
        return promise.state().isOpen() && promise.awaitedAt() == null;
    }

    /** Asks the engine once for what many alarms have in common. */
    private final class Round {
        private final Map<String, String> activities = new HashMap<>();
        private final Map<String, Optional<CaseNumber>> cases = new HashMap<>();

        Optional<Alarm> alarm(TimerEntity timer) {
            String activity = activities.computeIfAbsent(timer.getJobDefinitionId(), id -> management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(id)
                    .singleResult()
                    .getActivityId());
            return plan.alarm(timer.getProcessDefinitionId(), activity);
        }

        Optional<CaseNumber> caseOf(TimerEntity timer) {
            return cases.computeIfAbsent(
                    timer.getProcessInstanceId(), id -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                                    .processInstanceId(id)
                                    .singleResult())
                            .map(instance -> new CaseNumber(instance.getBusinessKey())));
        }
    }
}
