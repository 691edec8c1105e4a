package org.anshi.journey.gate.promise;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timer carries a date from the vocabulary. */
class TimerRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new TimerRule());

    @ParameterizedTest
    @CsvSource({
        "bpmn:timeDate, bpmn:timeDuration, P3D",
        "bpmn:timeDate, bpmn:timeCycle, R3/PT1H",
        "bpmn:timeDate, bpmn:timeDate, 2027-01-01T00:00:00Z"
    })
    void timersAreNeverRelative(String element, String instead, String date) {
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
    void timersStartNoEventSubProcess() {
        refused(
                        models.with(
                                EXTENSION,
                                "<bpmn:messageEventDefinition id=\"MessageEventDefinition_ConcernRaised\" messageRef=\"Message_ConsumerConcern\" />",
                                "<bpmn:timerEventDefinition><bpmn:timeDate>${calendar.after(execution,'3 wd')}</bpmn:timeDate></bpmn:timerEventDefinition>"))
                .at(EXTENSION, "StartEvent_ConcernRaised", "消费者有话说 Concern raised")
                .saying("启动了事件子流程", "starts an event sub-process");
    }
}
