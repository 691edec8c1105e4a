package org.anshi.journey.gate.path;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A called process exists and knows the case. */
class CallRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new CallRule());

    @Test
    void processesCallProcessesThatExist() {
        refused(models.with(EXTENSION, "calledElement=\"recovery\"", "calledElement=\"recover\""))
                .at(EXTENSION, "CallActivity_RecoverAcceptance", "超时补救 Recover")
                .saying("recover", "There is no process recover");
    }

    @Test
    void processesHandTheCaseNumberOn() {
        refused(models.with(EXTENSION, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""))
                .at(EXTENSION, "CallActivity_RecoverAcceptance", "超时补救 Recover")
                .wayOut("#{execution.processBusinessKey}");
    }
}
