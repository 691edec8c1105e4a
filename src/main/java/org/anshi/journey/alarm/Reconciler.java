package org.anshi.journey.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every alarm the engine holds with the promise it is set from, and reports what has drifted apart. All of it as of
 * one moment: a case that moves on meanwhile would show its alarm from before and its promise from after.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE = 500;

    private final AlarmPlan plan;
    private final PromiseKeeper promises;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final AtomicInteger drifted = new AtomicInteger();

    /** An alarm and a promise that disagree, to the second. */
    public record Drift(
            CaseNumber caseNumber, String activityId, java.time.Instant alarmAt, java.time.Instant promisedAt) {}

    Reconciler(
            AlarmPlan plan,
            PromiseKeeper promises,
            @Lazy ManagementService management,
            @Lazy RuntimeService runtime,
            MeterRegistry metrics) {
        this.plan = plan;
        this.promises = promises;
        this.management = management;
        this.runtime = runtime;
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
        List<Drift> drifts = new ArrayList<>();
        for (int from = 0; ; from += PAGE) {
            List<Job> page = management
                    .createJobQuery()
                    .timers()
                    .active()
                    .orderByJobId()
                    .asc()
                    .listPage(from, PAGE);
            page.forEach(job -> drift((TimerEntity) job).ifPresent(drifts::add));
            if (page.size() < PAGE) {
                return drifts;
            }
        }
    }

    private Optional<Drift> drift(TimerEntity timer) {
        return plan.alarm(timer.getProcessDefinitionId(), activity(timer)).flatMap(alarm -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(timer.getProcessInstanceId())
                    .singleResult();
            if (instance == null || timer.getDuedate() == null) {
                return Optional.empty();
            }
            CaseNumber number = new CaseNumber(instance.getBusinessKey());
            return promises.find(number, alarm.stage())
                    .filter(promise -> promise.state().isOpen())
                    .map(promise -> alarm.at(promise).toInstant())
                    .filter(promised -> promised.getEpochSecond()
                            != timer.getDuedate().toInstant().getEpochSecond())
                    .map(promised -> new Drift(
                            number, activity(timer), timer.getDuedate().toInstant(), promised));
        });
    }

    private String activity(TimerEntity timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
