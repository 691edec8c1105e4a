package org.anshi.journey.alarm;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which timers and tasks of a diagram follow which promise; read from the diagram once. */
@Component
public class AlarmPlan {
    private static final Pattern TASK_DUE =
            Pattern.compile("\\$\\{\\s*promise\\.dueDate\\(\\s*execution\\s*,\\s*'([a-z]+)'\\s*\\)\\s*}");

    private static final Pattern NEW_TIME = Pattern.compile("\\$\\{\\s*promise\\.newDueAt\\(.*");

    private final RepositoryService repository;
    private final Map<String, Plan> plans = new ConcurrentHashMap<>();

    private record Plan(Map<String, Alarm> alarms, Map<String, Stage> tasks, Set<String> newTimes) {}

    AlarmPlan(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    public Optional<Alarm> alarm(String definitionId, String activityId) {
        return Optional.ofNullable(plan(definitionId).alarms().get(activityId));
    }

    Optional<Stage> stageOfTask(String definitionId, String activityId) {
        return Optional.ofNullable(plan(definitionId).tasks().get(activityId));
    }

    /** Waits for the time given after a breach, of the stage the process was called for. */
    boolean isNewTime(String definitionId, String activityId) {
        return plan(definitionId).newTimes().contains(activityId);
    }

    private Plan plan(String definitionId) {
        return plans.computeIfAbsent(definitionId, id -> read(repository.getBpmnModelInstance(id)));
    }

    private static Plan read(BpmnModelInstance model) {
        Map<String, Alarm> alarms = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> timer(event) != null)
                .collect(Collectors.toMap(BoundaryEvent::getId, AlarmPlan::timer));
        Map<String, Stage> tasks = model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> stage(task) != null)
                .collect(Collectors.toMap(UserTask::getId, AlarmPlan::stage));
        Set<String> newTimes = model.getModelElementsByType(CatchEvent.class).stream()
                .filter(AlarmPlan::isNewTime)
                .map(CatchEvent::getId)
                .collect(Collectors.toSet());
        return new Plan(alarms, tasks, newTimes);
    }

    private static Alarm timer(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .filter(timer -> timer.getTimeDate() != null)
                .map(timer -> Alarm.written(timer.getTimeDate().getTextContent()))
                .filter(alarm -> alarm != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNewTime(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .anyMatch(timer -> timer.getTimeDate() != null
                        && NEW_TIME.matcher(timer.getTimeDate().getTextContent().trim())
                                .matches());
    }

    private static Stage stage(UserTask task) {
        Matcher match = TASK_DUE.matcher(task.getCamundaDueDate() == null ? "" : task.getCamundaDueDate());
        return match.matches() ? Stage.of(match.group(1)) : null;
    }
}
