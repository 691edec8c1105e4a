package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.journey.alarm.Alarm;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a diagram can say about what outlives its case: a process of its own under the same case number. */
@Component
public class WatchVerbs {
    private static final Set<String> HANDED_ON =
            Set.of("caseNumber", "journey", "category", "product", "coverEndsOn", "contractNumber");

    private final RuntimeService runtime;
    private final Clock clock;

    WatchVerbs(@Lazy RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    public void start(DelegateExecution step, String process) {
        Map<String, Object> known = step.getVariables().entrySet().stream()
                .filter(variable -> HANDED_ON.contains(variable.getKey()) && variable.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        runtime.startProcessInstanceByKey(process, step.getProcessBusinessKey(), known);
    }

    /** The morning (09:00) of so many calendar days before the ISO date: {@code ${watch.until(execution, coverEndsOn, '5 cd')}}. */
    public Date until(DelegateExecution step, String date, String before) {
        int days = Integer.parseInt(before.replace("cd", "").trim());
        ZoneId zone = clock.getZone();
        if (date == null || date.isBlank()) {
            return Date.from(Alarm.NEVER);
        }
        return Date.from(
                LocalDate.parse(date).minusDays(days).atTime(9, 0).atZone(zone).toInstant());
    }
}
