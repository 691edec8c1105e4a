package org.anshi.journey.gate.task;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A task has a form of its own release, with choices that stand in it. */
class FormRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private static final String OFFER = "make-offer.form";
    private final ShippedModels models = ShippedModels.heldAgainst(new FormRule());

    @Test
    void tasksHaveAFormInTheirRelease() {
        refused(models.without("make-offer.form"))
                .at(EXTENSION, "Task_MakeOffer", "给出延保方案 Make an offer")
                .saying("没有表单 make-offer", "no form make-offer");
    }

    @Test
    void tasksBindTheirFormToTheRelease() {
        refused(models.with(EXTENSION, " camunda:formRefBinding=\"deployment\"", " camunda:formRefBinding=\"latest\""))
                .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                .wayOut("deployment");
    }

    @Test
    void formsHaveNoFilePicker() {
        refused(models.with("make-offer.form", "\"type\": \"textarea\"", "\"type\": \"filepicker\""))
                .at(OFFER, "declineReason", "不提供的理由 Reason")
                .saying("文件选择器", "file picker")
                .wayOut("案卷", "case file");
    }

    @Test
    void formsOfferChoicesThatStandInThem() {
        refused(models.with("accept-extension.form", "\"values\"", "\"valuesKey\": \"choices\", \"was\""))
                .at("accept-extension.form", "acceptance", "受理决定")
                .saying("选项不是静态的", "not static");
    }
}
