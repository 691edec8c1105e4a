package org.anshi.journey.gate.task;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.RealmGroups;
import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task goes to a group that exists and is due with its promise. */
class TaskRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new TaskRule(new RealmGroups()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${assign.to(execution,&#39;plumber&#39;,&#39;underwriter&#39;)}",
                "${assign.to(execution,&#39;insurer&#39;,&#39;undertaker&#39;)}",
                "${handover.receiver(execution,&#39;undertaker&#39;)}",
                "haibei.undertaker",
                "haibei.agent,nobody.agent",
                "everybody"
            })
    void tasksGoToAGroupThatExists(String group) {
        refused(models.with(EXTENSION, "${assign.to(execution,&#39;insurer&#39;,&#39;underwriter&#39;)}", group))
                .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                .wayOut("${assign.to(execution, 'lead', 'agent')}");
    }

    @Test
    void tasksAreDueWithThePromiseTheyServe() {
        refused(models.with(
                        EXTENSION,
                        "camunda:dueDate=\"${promise.dueDate(execution,&#39;acceptance&#39;)}\"",
                        "camunda:dueDate=\"2027-01-01T00:00:00\""))
                .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                .wayOut("${promise.dueDate(execution, 'solution')}");
    }
}
