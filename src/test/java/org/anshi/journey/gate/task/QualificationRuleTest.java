package org.anshi.journey.gate.task;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.anshi.staff.ShippedCatalogue;
import org.junit.jupiter.api.Test;

/** A task asks only for qualifications that somebody can have, and nothing but a task asks for any. */
class QualificationRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new QualificationRule(ShippedCatalogue.read()));

    @Test
    void tasksAskForQualificationsThatPeopleCanHave() {
        refused(models.with(
                        EXTENSION,
                        "name=\"qualification\" value=\"vehicle-inspection\"",
                        "name=\"qualification\" value=\"rules, ship-inspection\""))
                .at(EXTENSION, "Task_InspectVehicle", "验车 Inspect vehicle")
                .saying("“ship-inspection”", "\"ship-inspection\"")
                .wayOut("vehicle-inspection", "anshi.qualifications.catalogue");
    }

    @Test
    void tasksAloneAskForQualifications() {
        refused(
                        models.with(
                                "repair.bpmn",
                                "<camunda:property name=\"milestone\"",
                                "<camunda:property name=\"qualification\" value=\"safety\" /><camunda:property name=\"milestone\""))
                .saying("人工任务", "user task");
    }
}
