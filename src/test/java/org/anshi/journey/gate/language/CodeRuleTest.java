package org.anshi.journey.gate.language;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No code, wherever an analyst or an attacker may put it. */
class CodeRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private static final String TELL = "name=\"告知已收到 Tell received\" camunda:expression=\"${notify.tell(execution)}\"";
    private final ShippedModels models = ShippedModels.heldAgainst(new CodeRule());

    @Test
    void tasksGoToGroupsAndNotToPersons() {
        refused(models.with(
                        EXTENSION,
                        "camunda:formRef=\"make-offer\"",
                        "camunda:assignee=\"anxin-he\" camunda:formRef=\"make-offer\""))
                .at(EXTENSION, "Task_MakeOffer", "给出延保方案 Make an offer")
                .saying("assignee", "assignee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:class=\"org.example.Evil\"",
                "camunda:delegateExpression=\"${evil}\"",
                "camunda:type=\"external\" camunda:topic=\"evil\"",
                "camunda:type=\"shell\"",
                "camunda:type=\"mail\"",
                "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"org.example.Evil\"",
                "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:expression=\"${notify.tell(execution)}\"",
                ""
            })
    void codeIsInNoServiceTask(String implementation) {
        refused(models.with(EXTENSION, TELL, "name=\"告知已收到 Tell received\" " + implementation))
                .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received")
                .wayOut("${notify.tell(execution)}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>",
                "<camunda:executionListener event=\"end\" class=\"org.example.Evil\" />",
                "<camunda:executionListener event=\"end\" delegateExpression=\"${evil}\" />",
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                "<camunda:formData><camunda:formField id=\"a\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"org.example.Evil\" /></camunda:validation></camunda:formField></camunda:formData>",
                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
            })
    void codeIsInNoExtension(String extension) {
        refused(models.with(
                        EXTENSION,
                        "<camunda:executionListener expression=\"${consumer.ask",
                        extension + "<camunda:executionListener expression=\"${consumer.ask"))
                .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer");
    }

    @Test
    void codeIsInNoScriptTask() {
        refused(
                        models.with(
                                EXTENSION,
                                "<bpmn:endEvent id=\"EndEvent_AcceptanceWarned\"",
                                "<bpmn:scriptTask id=\"Task_Script\" name=\"脚本 Script\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"EndEvent_AcceptanceWarned\""))
                .at(EXTENSION, "Task_Script", "脚本 Script")
                .saying("scriptTask", "scriptTask");
    }

    @Test
    void codeIsInNoCondition() {
        refused(
                        models.with(
                                EXTENSION,
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${inspection",
                                "<bpmn:conditionExpression language=\"javascript\" xsi:type=\"bpmn:tFormalExpression\">${inspection"))
                .at(EXTENSION, "SequenceFlow_InspectionPassedYes", "是 Yes");
    }

    @Test
    void codeComesFromNoOtherFile() {
        refused(
                        models.with(
                                EXTENSION,
                                "<bpmn:process ",
                                "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://localhost/evil.xsd\" namespace=\"evil\" /><bpmn:process "))
                .at(EXTENSION);
    }
}
