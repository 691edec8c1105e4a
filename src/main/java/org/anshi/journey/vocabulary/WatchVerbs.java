package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.journey.alarm.Alarm;
import org.anshi.journey.model.ElementProperties;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a diagram can say about what outlives its case: a process of its own under the same case number. */
@Component
public class WatchVerbs {
    private static final Set<String> HANDED_ON =
            Set.of("caseNumber", "journey", "category", "product", "concern", "coverEndsOn", "contractNumber");

    private static final String UNANSWERED = "unanswered";
    private static final String ANSWERED = "Msg_ConsumerAnswered";
    private static final String AWAITED = "awaited";
    private static final String WAIT = "wait";
    private static final Map<String, String> WITHDRAWN =
            Map.of("action.cancel.zh", "撤回本案", "action.cancel.en", "Withdraw the case");

    private final RuntimeService runtime;
    private final Clock clock;

    WatchVerbs(@Lazy RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    public void start(DelegateExecution step, String process) {
        runtime.startProcessInstanceByKey(process, step.getProcessBusinessKey(), handedOn(step));
    }

    /**
     * A reminder was sent and the consumer is still silent: somebody calls, and what silence will mean is told before it does.
     * It stands on the wait as the property {@code silence}; without it nothing is presumed and the calls go on.
     */
    public void silence(DelegateExecution step, String awaited) {
        Map<String, String> written = new HashMap<>(
                ElementProperties.of(step.getBpmnModelInstance().<BaseElement>getModelElementById(awaited)));
        written.putAll(WITHDRAWN);
        String silence = written.getOrDefault("silence", WAIT);
        Map<String, Object> known = handedOn(step);
        known.put(AWAITED, awaited);
        known.put("silence", silence);
        known.put("silenceZh", written.get("action." + silence + ".zh"));
        known.put("silenceEn", written.get("action." + silence + ".en"));
        runtime.startProcessInstanceByKey(UNANSWERED, step.getProcessBusinessKey(), known);
    }

    /** Whatever the answer, or however the wait ended: nobody has to call any more. */
    void silenceBroken(DelegateExecution step) {
        runtime.createMessageCorrelation(ANSWERED)
                .processInstanceBusinessKey(step.getProcessBusinessKey())
                .processInstanceVariableEquals(AWAITED, step.getCurrentActivityId())
                .correlateAll();
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

    private static Map<String, Object> handedOn(DelegateExecution step) {
        return step.getVariables().entrySet().stream()
                .filter(variable -> HANDED_ON.contains(variable.getKey()) && variable.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second, HashMap::new));
    }
}
