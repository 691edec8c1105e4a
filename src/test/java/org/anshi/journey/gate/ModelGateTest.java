package org.anshi.journey.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.anshi.journey.Models.Finding;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate refuses, and how it says so: each time a shipped model with one slip of the pen. */
class ModelGateTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private static final String QUOTED = "&#39;acceptance&#39;";

    private final ShippedModels models = new ShippedModels();

    @Test
    void theShippedModelsKeepEveryRule() {
        assertThat(models.findings()).isEmpty();
    }

    @Nested
    class Stages {
        @Test
        void haveATimerForThePromiseAtRisk() {
            refused(models.with(
                            EXTENSION,
                            "${promise.riskAt(execution,'acceptance')}",
                            "${calendar.after(execution,'3 wd')}"))
                    .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                    .saying("缺少“即将超时”定时器", "\"promise at risk\" is missing")
                    .wayOut("${promise.riskAt(execution, 'acceptance')}");
        }

        @Test
        void haveATimerForThePromiseMissed() {
            refused(models.with(
                            EXTENSION,
                            "${promise.dueAt(execution,'acceptance')}",
                            "${promise.dueAt(execution,'solution')}"))
                    .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                    .wayOut("${promise.dueAt(execution, 'acceptance')}");
        }

        @Test
        void areNotInterruptedByTheirTimers() {
            refused(models.with(
                            EXTENSION,
                            "cancelActivity=\"false\" attachedToRef=\"SubProcess_Acceptance\"",
                            "attachedToRef=\"SubProcess_Acceptance\""))
                    .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                    .wayOut("非中断", "non-interrupting");
        }

        @Test
        void haveSomebodyToldBeforeThePromiseIsMissed() {
            refused(models.with(
                            EXTENSION,
                            "${notify.warn(execution,&#39;acceptance&#39;)}",
                            "${entitlement.check(execution)}"))
                    .at(EXTENSION, "BoundaryEvent_AcceptanceAtRisk", "即将超时 Promise at risk")
                    .wayOut("${notify.warn(execution, 'acceptance')}");
        }

        @Test
        void areRecoveredAfterAMissedPromise() {
            refused(models.with(EXTENSION, "calledElement=\"recovery\"", "calledElement=\"concern\""))
                    .at(EXTENSION, "BoundaryEvent_AcceptanceMissed", "已超时 Promise missed")
                    .wayOut("recovery");
        }

        @Test
        void keepTheirPromiseWhenTheyEnd() {
            refused(models.with(
                            EXTENSION,
                            "${promise.keep(execution," + QUOTED + ")}",
                            "${promise.keep(execution,&#39;solution&#39;)}"))
                    .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                    .saying("没有兑现承诺", "not kept")
                    .wayOut("${promise.keep(execution, 'acceptance')}");
        }

        @Test
        void haveBegunBeforeADateIsAgreedOn() {
            refused(models.with(
                            "repair.bpmn",
                            "${promise.agree(execution,&#39;arrival&#39;,appointmentAt)}",
                            "${promise.agree(execution,&#39;acceptance&#39;,appointmentAt)}"))
                    .at("repair.bpmn", "Task_AgreeArrival", "按约定计时 Agree on date")
                    .wayOut("放进阶段 acceptance", "sub-process of the stage acceptance");
        }

        @Test
        void areOneOfFour() {
            refused(models.with(EXTENSION, "name=\"stage\" value=\"solution\"", "name=\"stage\" value=\"solving\""))
                    .at(EXTENSION, "SubProcess_Solution", "提供解决方案 Solution")
                    .saying("“solving”", "\"solving\"")
                    .wayOut("acceptance、solution、arrival、completion");
        }

        @Test
        void areAllTimedByTheReleaseItself() {
            refused(models.without("response-limits.dmn"))
                    .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                    .wayOut("warranty-extension-response-limits.dmn");
        }
    }

    @Nested
    class Timers {
        @ParameterizedTest
        @CsvSource({
            "bpmn:timeDate, bpmn:timeDuration, P3D",
            "bpmn:timeDate, bpmn:timeCycle, R3/PT1H",
            "bpmn:timeDate, bpmn:timeDate, 2027-01-01T00:00:00Z"
        })
        void areNeverRelative(String element, String instead, String date) {
            String awaited =
                    "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${calendar.after(execution,'3 wd')}</bpmn:timeDate>";
            refused(models.with(
                            EXTENSION,
                            awaited,
                            awaited.replace(element, instead).replace("${calendar.after(execution,'3 wd')}", date)))
                    .at(EXTENSION, "BoundaryEvent_AwaitOfferAnswerUnanswered", "三个工作日未答 No answer in 3 days")
                    .wayOut("P3D")
                    .wayOut("${calendar.after(execution, '3 wd')}");
        }

        @Test
        void startNoEventSubProcess() {
            refused(
                            models.with(
                                    EXTENSION,
                                    "<bpmn:messageEventDefinition id=\"MessageEventDefinition_ConcernRaised\" messageRef=\"Message_ConsumerConcern\" />",
                                    "<bpmn:timerEventDefinition><bpmn:timeDate>${calendar.after(execution,'3 wd')}</bpmn:timeDate></bpmn:timerEventDefinition>"))
                    .at(EXTENSION, "StartEvent_ConcernRaised", "消费者有话说 Concern raised")
                    .saying("启动了事件子流程", "starts an event sub-process");
        }
    }

    @Nested
    class Tasks {
        @Test
        void haveAFormInTheirRelease() {
            refused(models.without("make-offer.form"))
                    .at(EXTENSION, "Task_MakeOffer", "给出延保方案 Make an offer")
                    .saying("没有表单 make-offer", "no form make-offer");
        }

        @Test
        void bindTheirFormToTheRelease() {
            refused(models.with(
                            EXTENSION, " camunda:formRefBinding=\"deployment\"", " camunda:formRefBinding=\"latest\""))
                    .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                    .wayOut("deployment");
        }

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
        void goToAGroupThatExists(String group) {
            refused(models.with(EXTENSION, "${assign.to(execution,&#39;insurer&#39;,&#39;underwriter&#39;)}", group))
                    .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                    .wayOut("${assign.to(execution, 'lead', 'agent')}");
        }

        @Test
        void askForQualificationsThatPeopleCanHave() {
            refused(models.with(
                            EXTENSION,
                            "name=\"qualification\" value=\"vehicle-inspection\"",
                            "name=\"qualification\" value=\"rules, ship-inspection\""))
                    .at(EXTENSION, "Task_InspectVehicle", "验车 Inspect vehicle")
                    .saying("“ship-inspection”", "\"ship-inspection\"")
                    .wayOut("vehicle-inspection", "anshi.qualifications.catalogue");
        }

        @Test
        void aloneAskForQualifications() {
            refused(
                            models.with(
                                    "repair.bpmn",
                                    "<camunda:property name=\"milestone\"",
                                    "<camunda:property name=\"qualification\" value=\"safety\" /><camunda:property name=\"milestone\""))
                    .saying("人工任务", "user task");
        }

        @Test
        void goToGroupsAndNotToPersons() {
            refused(models.with(
                            EXTENSION,
                            "camunda:formRef=\"make-offer\"",
                            "camunda:assignee=\"anxin-he\" camunda:formRef=\"make-offer\""))
                    .at(EXTENSION, "Task_MakeOffer", "给出延保方案 Make an offer")
                    .saying("assignee", "assignee");
        }

        @Test
        void areDueWithThePromiseTheyServe() {
            refused(models.with(
                            EXTENSION,
                            "camunda:dueDate=\"${promise.dueDate(execution,&#39;acceptance&#39;)}\"",
                            "camunda:dueDate=\"2027-01-01T00:00:00\""))
                    .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                    .wayOut("${promise.dueDate(execution, 'solution')}");
        }
    }

    @Nested
    class Forms {
        private static final String OFFER = "make-offer.form";

        @Test
        void haveNoFilePicker() {
            refused(models.with("make-offer.form", "\"type\": \"textarea\"", "\"type\": \"filepicker\""))
                    .at(OFFER, "declineReason", "不提供的理由 Reason")
                    .saying("文件选择器", "file picker")
                    .wayOut("案卷", "case file");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "", "this is no form", "<form/>", "[]", "null"})
        void areJson(String text) {
            refused(models.put(OFFER, text)).at(OFFER);
        }

        @Test
        void offerChoicesThatStandInThem() {
            refused(models.with("accept-extension.form", "\"values\"", "\"valuesKey\": \"choices\", \"was\""))
                    .at("accept-extension.form", "acceptance", "受理决定")
                    .saying("选项不是静态的", "not static");
        }

        @Test
        void areNamedByTheirId() {
            refused(models.with("accept-extension.form", "\"id\": \"accept-extension\"", "\"id\": \"accept\""))
                    .at("accept-extension.form", "accept", null)
                    .wayOut("accept-extension");
        }
    }

    @Nested
    class Consumers {
        @ParameterizedTest
        @ValueSource(strings = {"zh", "en", "milestone"})
        void areToldInBothLanguages(String property) {
            refused(models.with(
                            EXTENSION, "<camunda:property name=\"" + property + "\"", "<camunda:property name=\"x\""))
                    .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received")
                    .saying("缺少扩展属性 " + property, "extension property " + property + " is missing");
        }

        @Test
        void areToldWhatComesNextInBothLanguages() {
            refused(models.with(EXTENSION, "<camunda:property name=\"next.en\"", "<camunda:property name=\"next.fr\""))
                    .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received");
        }

        @Test
        void areNotToldWhatCannotBeFilledIn() {
            refused(models.with(EXTENSION, "我们已收到您的延保申请：{product}", "我们已收到您的延保申请：{price}"))
                    .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received")
                    .saying("{price}", "{price}")
                    .wayOut("{product}");
        }

        @Test
        void areToldByAListenerInBothLanguagesToo() {
            refused(
                            models.with(
                                    EXTENSION,
                                    "event=\"end\" />",
                                    "event=\"end\" /><camunda:executionListener expression=\"${notify.tell(execution)}\" event=\"start\" />"))
                    .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance");
        }

        @Test
        void areOfferedActionsInBothLanguages() {
            refused(models.with(EXTENSION, "action.accept-offer.en", "action.accept-offer.fr"))
                    .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                    .saying("action.accept-offer.en", "action.accept-offer.en");
        }

        @Test
        void areNeverWaitedForWithoutKnowing() {
            refused(models.with(
                            EXTENSION,
                            "<camunda:executionListener expression=\"${consumer.ask(execution)}\" event=\"start\" />",
                            ""))
                    .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                    .wayOut("${consumer.ask(execution)}");
        }

        @Test
        void canAnswerWhatTheyAreAsked() {
            refused(models.with(EXTENSION, " messageRef=\"Message_OfferAnswered\"", ""))
                    .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                    .wayOut("Message", "message");
        }

        @Test
        void areTakenAtAnAnswerTheyWereOffered() {
            refused(models.with(
                            EXTENSION,
                            "name=\"silence\" value=\"decline-offer\"",
                            "name=\"silence\" value=\"declined\""))
                    .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                    .saying("declined", "declined")
                    .wayOut("cancel");
        }

        @Test
        void areNotTakenAtAnAnswerOnlyTheyCanGive() {
            refused(models.with(
                            EXTENSION,
                            "<camunda:property name=\"silence\" value=\"decline-offer\" />",
                            "<camunda:property name=\"silence\" value=\"decline-offer\" />"
                                    + "<camunda:property name=\"action.decline-offer.form\" value=\"make-offer\" />"))
                    .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                    .saying("必填", "required fields");
        }

        @Test
        void areFollowedUpWhereTheyAreWaitedFor() {
            refused(models.with(
                            EXTENSION,
                            "watch.silence(execution,&#39;Task_AwaitOfferAnswer&#39;)",
                            "watch.silence(execution,&#39;Task_Gone&#39;)"))
                    .at(EXTENSION, "EndEvent_AwaitOfferAnswerReminded", "已转跟进 Followed up")
                    .saying("Task_Gone", "Task_Gone");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Msg_ConsumerConcern", "Msg_ConsumerCancels"})
        void haveAnExitAtEveryPoint(String message) {
            refused(models.with(EXTENSION, "name=\"" + message + "\"", "name=\"Msg_Another\""))
                    .at(EXTENSION, "warranty-extension", "延保 Warranty extension")
                    .saying(message, message);
        }

        @Test
        void mayComplainWithoutStoppingTheJourney() {
            refused(models.with(EXTENSION, "Concern raised\" isInterrupting=\"false\"", "Concern raised\""))
                    .at(EXTENSION, "StartEvent_ConcernRaised", "消费者有话说 Concern raised");
        }

        @Test
        void areReallyCancelled() {
            refused(models.with(EXTENSION, "${casefile.cancel(execution)}", "${entitlement.check(execution)}"))
                    .at(EXTENSION, "StartEvent_CancelRequested", "消费者取消 Consumer cancels");
        }
    }

    @Nested
    class Processes {
        @Test
        void sayHowLongTheirHistoryStays() {
            refused(models.with(EXTENSION, " camunda:historyTimeToLive=\"P180D\"", ""))
                    .at(EXTENSION, "warranty-extension", "延保 Warranty extension")
                    .saying("历史保留期", "history time to live")
                    .wayOut("P180D");
        }

        @Test
        void areNamedByTheirFile() {
            models.put("extension.bpmn", models.text(EXTENSION));
            refused(models.without(EXTENSION))
                    .at("extension.bpmn", "warranty-extension", "延保 Warranty extension")
                    .saying("文件名不一致", "file name differ");
        }

        @Test
        void doNotTakeOverTheKeyOfAnotherRelease() {
            refused(models.beside(Map.of("recovery", "house-rules"), Map.of("response-limits", "anshi")))
                    .at("recovery.bpmn", "recovery", "超时补救 Recovery")
                    .saying("属于发布“house-rules”", "belongs to the release \"house-rules\"")
                    .wayOut("house-rules");
        }

        @Test
        void haveEachIdOnce() {
            refused(models.with(EXTENSION, "id=\"Task_WarnAcceptance\"", "id=\"Task_TellReceived\""))
                    .at(EXTENSION, "Task_TellReceived")
                    .saying("用了两次", "used twice");
        }

        @Test
        void callProcessesThatExist() {
            refused(models.with(EXTENSION, "calledElement=\"recovery\"", "calledElement=\"recover\""))
                    .at(EXTENSION, "CallActivity_RecoverAcceptance", "超时补救 Recover")
                    .saying("recover", "There is no process recover");
        }

        @Test
        void handTheCaseNumberOn() {
            refused(models.with(EXTENSION, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""))
                    .at(EXTENSION, "CallActivity_RecoverAcceptance", "超时补救 Recover")
                    .wayOut("#{execution.processBusinessKey}");
        }

        @Test
        void canEndOnEveryPath() {
            refused(models.with(
                            EXTENSION,
                            "sourceRef=\"Task_WarnAcceptance\" targetRef=\"EndEvent_AcceptanceWarned\"",
                            "sourceRef=\"Task_WarnAcceptance\" targetRef=\"Task_WarnAcceptance\""))
                    .at(EXTENSION, "Task_WarnAcceptance", "提醒责任方 Warn holder and lead")
                    .saying("到不了结束事件", "No end event");
        }

        @Test
        void leadForwardByTheirFirstOptions() {
            refused(models.with(
                            "accept-extension.form",
                            "\"values\": [",
                            "\"values\": [ {\"label\": \"再想想 Think again\", \"value\": \"refuse-first\"},"))
                    .at(EXTENSION, "warranty-extension", "延保 Warranty extension")
                    .saying("每次都选第一个选项", "every first option");
        }
    }

    @Nested
    class Expressions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${execution.getProcessEngineServices().getRuntimeService()}",
                    "${''.getClass().forName('java.lang.Runtime')}",
                    "${casefile.getClass()}",
                    "${environment.getProperty('anshi.master-key')}",
                    "${notify.shout(execution)}"
                })
        void speakTheVocabularyWhereverTheyStand(String expression) {
            String xml = expression.replace("'", "&#39;");
            for (String[] place : new String[][] {
                {
                    "name=\"告知已收到 Tell received\" camunda:expression=\"${notify.tell(execution)}\"",
                    "name=\"告知已收到 Tell received\" camunda:expression=\"" + xml + "\""
                },
                {"name=\"告知已收到 Tell received\"", "name=\"" + xml + "\""},
                {
                    "<camunda:executionListener expression=\"${promise.keep(execution," + QUOTED + ")}\"",
                    "<camunda:executionListener expression=\"" + xml + "\""
                },
                {
                    "<camunda:inputParameter name=\"proposal\">none<",
                    "<camunda:inputParameter name=\"proposal\">" + xml + "<"
                },
                {"${proposal.price}", xml},
                {"${inspection == 'passed'}", xml},
                {"<camunda:in source=\"caseNumber\"", "<camunda:in sourceExpression=\"" + xml + "\""},
                {"#{execution.processBusinessKey}", xml.replace("${", "#{")},
                {"calledElement=\"recovery\"", "calledElement=\"" + xml + "\""},
                {"${promise.riskAt(execution,'acceptance')}", xml},
                {"camunda:resultVariable=\"proposal\"", "camunda:resultVariable=\"" + xml + "\""},
                {"camunda:decisionRef=\"warranty-eligibility\"", "camunda:decisionRef=\"" + xml + "\""},
                {"name=\"Msg_ConsumerConcern\"", "name=\"" + xml + "\""},
                {
                    "<bpmn:incoming>SequenceFlow_TellReceivedToAcceptExtension",
                    "<bpmn:documentation>" + xml
                            + "</bpmn:documentation><bpmn:incoming>SequenceFlow_TellReceivedToAcceptExtension"
                },
                {"${promise.dueDate(execution," + QUOTED + ")}", xml},
            }) {
                assertThat(new ShippedModels()
                                .only(EXTENSION)
                                .with(EXTENSION, place[0], place[1])
                                .findings())
                        .as(place[1])
                        .anySatisfy(finding -> {
                            assertThat(finding.rule()).isEqualTo("vocabulary-only");
                            assertThat(finding.element()).isNotNull();
                            assertThat(finding.problem().en()).startsWith(expression.replaceAll("\\$\\{.*", ""));
                        });
            }
        }

        @Test
        void hideBehindNoChild() {
            refused(models.with(
                            EXTENSION,
                            "${inspection == 'passed'}",
                            "${execution.getProcessEngineServices()}<bpmn:documentation />"))
                    .at(EXTENSION, "SequenceFlow_InspectionPassedYes", "是 Yes");
        }

        @Test
        void nameNoStageThatIsNone() {
            refused(models.with(
                            EXTENSION,
                            "${notify.warn(execution,&#39;acceptance&#39;)}",
                            "${notify.warn(execution,&#39;acceptence&#39;)}"))
                    .at(EXTENSION, "Task_WarnAcceptance", "提醒责任方 Warn holder and lead")
                    .saying("acceptence", "\"acceptence\"");
        }
    }

    @Nested
    class Code {
        private static final String TELL =
                "name=\"告知已收到 Tell received\" camunda:expression=\"${notify.tell(execution)}\"";

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
        void isInNoServiceTask(String implementation) {
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
        void isInNoExtension(String extension) {
            refused(models.with(
                            EXTENSION,
                            "<camunda:executionListener expression=\"${consumer.ask",
                            extension + "<camunda:executionListener expression=\"${consumer.ask"))
                    .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer");
        }

        @Test
        void isInNoScriptTask() {
            refused(
                            models.with(
                                    EXTENSION,
                                    "<bpmn:endEvent id=\"EndEvent_AcceptanceWarned\"",
                                    "<bpmn:scriptTask id=\"Task_Script\" name=\"脚本 Script\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"EndEvent_AcceptanceWarned\""))
                    .at(EXTENSION, "Task_Script", "脚本 Script")
                    .saying("scriptTask", "scriptTask");
        }

        @Test
        void isInNoCondition() {
            refused(
                            models.with(
                                    EXTENSION,
                                    "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${inspection",
                                    "<bpmn:conditionExpression language=\"javascript\" xsi:type=\"bpmn:tFormalExpression\">${inspection"))
                    .at(EXTENSION, "SequenceFlow_InspectionPassedYes", "是 Yes");
        }

        @Test
        void comesFromNoOtherFile() {
            refused(
                            models.with(
                                    EXTENSION,
                                    "<bpmn:process ",
                                    "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://localhost/evil.xsd\" namespace=\"evil\" /><bpmn:process "))
                    .at(EXTENSION);
        }
    }

    @Nested
    class Files {
        private static final String LAUGHS =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]>";
        private static final String ELSEWHERE = "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\">";

        @ParameterizedTest
        @ValueSource(strings = {EXTENSION, "response-limits.dmn"})
        void nameNoOtherFileAndNoEntity(String file) {
            for (String doctype : List.of(LAUGHS, ELSEWHERE)) {
                String text = new ShippedModels().text(file).replaceFirst("<\\?xml[^>]*>", doctype);
                refused(new ShippedModels().put(file, text))
                        .at(file)
                        .saying("DOCTYPE", "DOCTYPE")
                        .wayOut("DOCTYPE");
                refused(new ShippedModels().put(file, text.getBytes(StandardCharsets.UTF_16)))
                        .at(file)
                        .saying("DOCTYPE", "DOCTYPE");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "notes.txt",
                    "models.zip",
                    "../evil.bpmn",
                    "a/b.form",
                    "流程.bpmn",
                    ".bpmn",
                    "evil.bpmn.sh",
                    "a..bpmn"
                })
        void areModelsByTheirNames(String name) {
            refused(models.put(name, "x")).at(name, null, null);
        }

        @Test
        void areNotEndless() {
            refused(models.put("large.bpmn", new byte[3_000_000]))
                    .at("large.bpmn")
                    .saying("2 MB", "2 MB");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "no model", "<bpmn", "<html/>"})
        void canBeRead(String text) {
            refused(models.put("odd.bpmn", text)).at("odd.bpmn").wayOut("Camunda Modeler");
        }
    }

    @Nested
    class Limits {
        private static final String FILE = "response-limits.dmn";

        @ParameterizedTest
        @ValueSource(strings = {"amount", "unit"})
        void haveTheirColumns(String column) {
            refused(models.with(FILE, "name=\"" + column + "\"", "name=\"other\""))
                    .at(FILE, "response-limits", "Response limits (响应时限)")
                    .saying("缺少输出列 " + column, "column " + column + " is missing");
        }

        @Test
        void askOnlyWhatIsKnown() {
            refused(models.with(FILE, "<text>category</text>", "<text>brand</text>"))
                    .at(FILE, "Input_Category", "Category (品类)")
                    .wayOut("journey、category、stage");
        }

        @Test
        void haveAKnownUnit() {
            refused(models.with(FILE, "<text>\"wh\"</text>", "<text>\"hours\"</text>"))
                    .at(FILE, "repair-large-appliance-acceptance")
                    .saying("\"hours\"", "\"hours\"")
                    .wayOut("\"wh\"");
        }

        @Test
        void sayWhereTheyComeFrom() {
            refused(models.with(FILE, "<description>建议值，可按组织调整 / proposed default, editable</description>", ""))
                    .at(FILE, "repair-large-appliance-acceptance", null)
                    .saying("来源", "where it comes from");
        }

        @Test
        void areReckonedInFeel() {
            refused(models.with(
                            FILE,
                            "<inputExpression id=\"InputExpression_Journey\"",
                            "<inputExpression expressionLanguage=\"javascript\" id=\"InputExpression_Journey\""))
                    .at(FILE)
                    .saying("FEEL", "FEEL");
        }

        @Test
        void standInATableThatTheEngineReads() {
            refused(models.with(FILE, "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\" aggregation=\"SUM\""))
                    .at(FILE);
        }

        @Test
        void sayHowLongTheirHistoryStays() {
            refused(models.with(FILE, " camunda:historyTimeToLive=\"180\"", ""))
                    .at(FILE, "response-limits", "Response limits (响应时限)")
                    .saying("历史保留期", "history time to live");
        }

        @Test
        void belongToOneTable() {
            refused(models.put("more-limits.dmn", models.text(FILE)))
                    .at(FILE, "response-limits", "Response limits (响应时限)")
                    .saying("more-limits.dmn", "more-limits.dmn");
        }
    }

    private static Refusal refused(ShippedModels models) {
        return new Refusal(models.findings());
    }

    /** The findings; each further word narrows them, and one at least has to be left. */
    private static class Refusal extends AbstractAssert<Refusal, List<Finding>> {
        Refusal(List<Finding> findings) {
            super(findings, Refusal.class);
            assertThat(findings).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.problem().zh()).isNotBlank();
                assertThat(finding.problem().en()).isNotBlank().doesNotContainPattern("[。，]");
                assertThat(finding.wayOut().zh()).isNotBlank();
                assertThat(finding.wayOut().en()).isNotBlank().doesNotContainPattern("[。，]");
            });
        }

        Refusal at(String file, String element, String label) {
            return narrowed(actual.stream()
                    .filter(finding -> file.equals(finding.file())
                            && java.util.Objects.equals(element, finding.element())
                            && java.util.Objects.equals(label, finding.label()))
                    .toList());
        }

        Refusal at(String file, String element) {
            return narrowed(actual.stream()
                    .filter(finding -> file.equals(finding.file()) && element.equals(finding.element()))
                    .toList());
        }

        Refusal at(String file) {
            return narrowed(actual.stream()
                    .filter(finding -> file.equals(finding.file()))
                    .toList());
        }

        Refusal saying(String zh, String en) {
            return narrowed(actual.stream()
                    .filter(finding -> finding.problem().zh().contains(zh)
                            && finding.problem().en().contains(en))
                    .toList());
        }

        Refusal wayOut(String both) {
            return narrowed(actual.stream()
                    .filter(finding -> finding.wayOut().zh().contains(both))
                    .toList());
        }

        Refusal wayOut(String zh, String en) {
            return narrowed(actual.stream()
                    .filter(finding -> finding.wayOut().zh().contains(zh)
                            && finding.wayOut().en().contains(en))
                    .toList());
        }

        private Refusal narrowed(List<Finding> left) {
            assertThat(left).as("of %s", actual).isNotEmpty();
            return new Refusal(left);
        }
    }
}
