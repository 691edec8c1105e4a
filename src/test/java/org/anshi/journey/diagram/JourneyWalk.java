package org.anshi.journey.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;

/** One case walking through a diagram, told in the words of the people in it; only the engine and the diagram are real. */
class JourneyWalk {
    private static final String CASE = "AS-20261124-000001";

    private final ProcessEngine engine;
    private final SpokenVocabulary vocabulary;
    private ProcessInstance journey;

    JourneyWalk(ProcessEngine engine, SpokenVocabulary vocabulary) {
        this.engine = engine;
        this.vocabulary = vocabulary;
    }

    static ProcessEngineConfiguration engineSpeaking(SpokenVocabulary vocabulary) {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(vocabulary.beans());
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        return configuration;
    }

    /** The journey with all forms and tables as one release; called processes are empty boxes. */
    void release(String journeyFile, String... tables) {
        var deployment = engine.getRepositoryService().createDeployment().addClasspathResource("bpmn/" + journeyFile);
        for (String table : tables) {
            deployment.addClasspathResource("bpmn/" + table);
        }
        BpmnModelInstance drawn = Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + journeyFile));
        drawn.getModelElementsByType(UserTask.class).stream()
                .map(task -> "forms/" + task.getCamundaFormRef() + ".form")
                .distinct()
                .forEach(deployment::addClasspathResource);
        drawn.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .distinct()
                .forEach(called -> deployment.addModelInstance(
                        called + ".bpmn",
                        Bpmn.createExecutableProcess(called)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .done()));
        deployment.deploy();
    }

    JourneyWalk opens(String key, String category) {
        vocabulary.forget();
        return starts(key, "journey", key, "category", category);
    }

    /** A process of its own, called or started by a journey that handed it this. */
    JourneyWalk starts(String key, Object... handedOn) {
        Map<String, Object> known = pairs(handedOn);
        known.put("caseNumber", CASE);
        known.put("product", "haibei KFR-35");
        journey = engine.getRuntimeService().startProcessInstanceByKey(key, CASE, known);
        return this;
    }

    /** Somebody of that group does the task, with what they entered; the form opens and the promise is on the task. */
    JourneyWalk does(String group, String step, Object... entered) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey.getId())
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as(step).isNotNull();
        assertThat(task.getFollowUpDate()).as(step).isNotNull();
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly(group);
        assertThat(engine.getFormService().getDeployedTaskForm(task.getId())).isNotEmpty();
        engine.getTaskService().complete(task.getId(), pairs(entered));
        return this;
    }

    JourneyWalk answers(String step, String action, Object... entered) {
        var given = pairs(entered);
        given.put("answer", action);
        EventSubscription waiting = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(journey.getId())
                .activityId(step)
                .singleResult();
        assertThat(waiting).as(step).isNotNull();
        engine.getRuntimeService().messageEventReceived(waiting.getEventName(), waiting.getExecutionId(), given);
        return this;
    }

    JourneyWalk hears(String message, Object... entered) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(journey.getId())
                .setVariables(pairs(entered))
                .correlate();
        return this;
    }

    /** The stage's promise comes at risk, then its time passes: both alarms ring. */
    JourneyWalk misses(String stage) {
        return reaches("BoundaryEvent_" + stage + "AtRisk").reaches("BoundaryEvent_" + stage + "Missed");
    }

    /** The timer on a border fires. */
    JourneyWalk reaches(String boundary) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(journey.getId())
                .activityId(boundary)
                .singleResult();
        assertThat(job).as(boundary).isNotNull();
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    JourneyWalk hasHeard(String... words) {
        assertThat(vocabulary.heard()).containsSubsequence(words);
        return this;
    }

    JourneyWalk hasNotHeard(String... words) {
        assertThat(vocabulary.heard()).doesNotContain(words);
        return this;
    }

    JourneyWalk knows(String variable, Object value) {
        assertThat(engine.getRuntimeService().getVariable(journey.getId(), variable))
                .as(variable)
                .isEqualTo(value);
        return this;
    }

    void endsAt(String end) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(journey.getId())
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(journey.getId())
                        .activityId(end)
                        .count())
                .as(end)
                .isEqualTo(1);
    }

    private static Map<String, Object> pairs(Object... entered) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < entered.length; i += 2) {
            variables.put((String) entered[i], entered[i + 1]);
        }
        return variables;
    }
}
