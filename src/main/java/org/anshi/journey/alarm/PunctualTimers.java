package org.anshi.journey.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/** Fires boundary timers as the engine does, and records for each promise alarm when it was due, fired and done. */
@Component
public class PunctualTimers extends TimerExecuteNestedActivityJobHandler {
    private final Clock clock;
    private final AlarmPlan plan;
    private final Firings firings;

    PunctualTimers(Clock clock, AlarmPlan plan, Firings firings) {
        this.clock = clock;
        this.plan = plan;
        this.firings = firings;
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenant) {
        JobEntity job = context.getCurrentJob();
        Optional<Alarm> alarm = job == null || job.getDuedate() == null
                ? Optional.empty()
                : plan.alarm(job.getProcessDefinitionId(), configuration.getTimerElementKey());
        if (alarm.isEmpty()) {
            super.execute(configuration, execution, context, tenant);
            return;
        }
        String caseNumber = execution.getProcessBusinessKey();
        Instant due = job.getDuedate().toInstant();
        Instant fired = clock.instant();
        super.execute(configuration, execution, context, tenant);
        firings.record(job.getId(), caseNumber, alarm.get(), due, fired, clock.instant());
        firings.measure(Duration.between(due, fired));
    }
}
