package org.anshi.journey.people;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A small process for checks of who may do what: one task, offered to one group. */
class PeopleCheck {
    private static final String KEY = "people-check";

    private final ProcessEngine engine;

    PeopleCheck(ProcessEngine engine) {
        this.engine = engine;
    }

    void deploy() {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(KEY)
                        .count()
                > 0) {
            return;
        }
        var model = Bpmn.createExecutableProcess(KEY)
                .name("People check 人员检查")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_AcceptRequest")
                .name("受理报修 Accept request")
                .camundaCandidateGroups("${group}")
                .camundaDueDate("${due}")
                .camundaFollowUpDate("${followUp}")
                .camundaFormRef("people-check")
                .camundaFormRefBinding("deployment")
                .receiveTask("Task_Wait")
                .message("Msg_PeopleCheck")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .addModelInstance(KEY + ".bpmn", model)
                .addClasspathResource("people/people-check.form")
                .deploy();
    }

    Task offerTo(String group, String caseNumber) {
        long now = System.currentTimeMillis();
        return offerTo(group, caseNumber, new Date(now + 3_600_000), new Date(now + 7_200_000));
    }

    Task offerTo(String group, String caseNumber, Date followUp, Date due) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY,
                        caseNumber,
                        Map.of(
                                "caseNumber", caseNumber,
                                "product", "海贝 空调 KFR-35",
                                "group", group,
                                "followUp", followUp,
                                "due", due));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }
}
