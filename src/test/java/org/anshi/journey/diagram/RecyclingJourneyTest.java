package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recycling with nothing but its diagram and the engine: every answer of every gateway, every timer. */
class RecyclingJourneyTest {
    private static final SpokenVocabulary VOCABULARY = new SpokenVocabulary();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    JourneyWalk.engineSpeaking(VOCABULARY))
            .assertClassCoverageAtLeast(1.0)
            .excludeProcessDefinitionKeys("recovery", "hand-over")
            .build();

    private JourneyWalk walk;

    @BeforeEach
    void release() {
        walk = new JourneyWalk(ENGINE.getProcessEngine(), VOCABULARY);
        walk.release("recycling.bpmn");
    }

    @Test
    void recycledAtTheEstimate() {
        collected("large-appliance", "as-described", 300);
        settled()
                .hasHeard("told completed", "kept completion", "handed to lead", "closed")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aPhoneIsWipedFirst() {
        collected("phone-pc", "as-described", 300);
        paid().does("recycler.collector", "Task_ProveDataWipe", "wipeMethod", "overwrite")
                .does("recycler.agent", "Task_HandToLicensedHandler", "treatment", "dismantle")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aVehicleIsDeregisteredFirst() {
        collected("vehicle", "as-described", 300);
        paid().does("recycler.agent", "Task_RecordDeregistration", "deregisteredOn", "2026-12-05")
                .does("recycler.agent", "Task_HandToLicensedHandler", "treatment", "dismantle")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aChangedPriceNeedsAYes() {
        collected("furniture", "worse", 200)
                .hasHeard("told price-changed")
                .reaches("BoundaryEvent_AwaitPriceAnswerUnanswered")
                .answers("Task_AwaitPriceAnswer", "accept-price");
        settled().endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aNoToTheNewPriceBringsTheItemBack() {
        collected("furniture", "worse", 200)
                .answers("Task_AwaitPriceAnswer", "decline-price")
                .does(
                        "recycler.collector",
                        "Task_BringItemBack",
                        "itemReturned",
                        "returned",
                        "returnedOn",
                        "2026-12-01")
                .hasHeard("told item-brought-back", "handed to lead", "closed")
                .hasNotHeard("told paid", "kept completion")
                .endsAt("EndEvent_NotRecycled");
    }

    @Test
    void estimateDeclined() {
        estimated("apparel")
                .reaches("BoundaryEvent_AwaitEstimateAnswerUnanswered")
                .answers("Task_AwaitEstimateAnswer", "decline-estimate")
                .hasHeard("told estimate-declined", "closed")
                .endsAt("EndEvent_NotRecycled");
    }

    @Test
    void aTimeTheConsumerChoseBecomesThePromise() {
        estimated("other").answers("Task_AwaitEstimateAnswer", "accept-estimate");
        VOCABULARY.withoutCode();
        walk.reaches("BoundaryEvent_AwaitSlotAnswerUnanswered")
                .answers("Task_AwaitSlotAnswer", "propose-other-time", "appointmentAt", "2026-12-01")
                .does(
                        "recycler.agent",
                        "Task_ConfirmOtherTime",
                        "otherTime",
                        "impossible",
                        "appointmentAt",
                        "2026-12-02")
                .answers("Task_AwaitSlotAnswer", "propose-other-time", "appointmentAt", "2026-12-03")
                .does("recycler.agent", "Task_ConfirmOtherTime", "otherTime", "possible")
                .hasHeard("agreed arrival 2026-12-03", "agreed completion 2026-11-30")
                .does("recycler.collector", "Task_RecordArrival", "visitOutcome", "nobody-home")
                .hasHeard("nobody met")
                .reaches("BoundaryEvent_AwaitNewTimeUnanswered")
                .answers("Task_AwaitNewTime", "propose-other-time", "appointmentAt", "2026-12-05")
                .does("recycler.collector", "Task_RecordArrival", "visitOutcome", "met")
                .reaches("BoundaryEvent_AwaitArrivalConfirmationUnanswered")
                .answers("Task_AwaitArrivalConfirmation", "deny-arrival")
                .does("recycler.collector", "Task_RecordArrival", "visitOutcome", "met")
                .answers("Task_AwaitArrivalConfirmation", "confirm-arrival")
                .hasHeard("agreed arrival 2026-12-05", "kept arrival");
    }

    @Test
    void refused() {
        walk.opens("recycling", "other")
                .does("recycler.agent", "Task_AcceptRecycling", "acceptance", "refuse")
                .hasHeard("kept acceptance", "told refused", "closed")
                .endsAt("EndEvent_RequestRefused");
    }

    @Test
    void everyPromiseWarnsAndIsRecovered() {
        walk.opens("recycling", "other")
                .misses("Acceptance")
                .does("recycler.agent", "Task_AcceptRecycling", "acceptance", "accept")
                .misses("Solution")
                .misses("Completion");
        priced().answers("Task_AwaitEstimateAnswer", "accept-estimate")
                .answers("Task_AwaitSlotAnswer", "confirm-appointment")
                .misses("Arrival")
                .hasHeard("warned acceptance", "warned solution", "warned completion", "warned arrival");
    }

    @Test
    void cancelledWhileTheRecyclerHoldsTheItem() {
        collected("other", "worse", 200)
                .hears("Msg_ConsumerConcern", "concern", "ask-human")
                .hears("Msg_HandOverOffered", "handOver", "1")
                .hears("Msg_ConsumerCancels")
                .hasHeard("cancelled", "told cancelled")
                .does("holder.agent", "Task_HandBack", "handBack", "handed-back")
                .endsAt("EndEvent_CaseWithdrawn");
    }

    @Test
    void cancelledWhileTheLeadHoldsIt() {
        walk.opens("recycling", "other");
        VOCABULARY.forget();
        walk.hears("Msg_ConsumerCancels").endsAt("EndEvent_CaseWithdrawnAtOnce");
    }

    private JourneyWalk estimated(String category) {
        walk.opens("recycling", category)
                .hasHeard("handed to recycler", "told received")
                .does("recycler.agent", "Task_AcceptRecycling", "acceptance", "accept")
                .hasHeard("kept acceptance", "told accepted");
        return priced().hasHeard("told estimate-made", "kept solution", "asked Task_AwaitEstimateAnswer");
    }

    private JourneyWalk priced() {
        return walk.does(
                "recycler.agent",
                "Task_EstimateItem",
                "estimate",
                300,
                "appointmentAt",
                "2026-11-27",
                "slotWindow",
                "09:00-12:00",
                "completionAt",
                "2026-11-30");
    }

    @Test
    void beforeTheHoursBeginTheConsumerMayChooseALaterDay() {
        estimated("large-appliance")
                .answers("Task_AwaitEstimateAnswer", "accept-estimate")
                .answers("Task_AwaitSlotAnswer", "confirm-appointment")
                .hears("Msg_VisitRescheduled", "rescheduledBy", "consumer", "appointmentAt", "2026-12-03")
                .hasHeard("agreed arrival 2026-12-03", "code sent", "booked recycler 2026-12-03")
                .reaches("BoundaryEvent_FormerTimeCome")
                .hasHeard("paused later-slot", "agreed arrival 2026-12-03")
                .reaches("BoundaryEvent_LaterTimeCome")
                .hasHeard("resumed later-slot")
                .does("recycler.collector", "Task_RecordArrival", "visitOutcome", "met")
                .hasHeard("kept arrival", "visited");
    }

    private JourneyWalk collected(String category, String condition, int finalPrice) {
        return estimated(category)
                .answers("Task_AwaitEstimateAnswer", "accept-estimate")
                .answers("Task_AwaitSlotAnswer", "confirm-appointment")
                .hasHeard("code sent", "told appointment-confirmed")
                .does("recycler.collector", "Task_RecordArrival", "visitOutcome", "met")
                .hasHeard("kept arrival")
                .does(
                        "recycler.collector",
                        "Task_InspectItem",
                        "weightKg",
                        31.5,
                        "itemCondition",
                        condition,
                        "finalPrice",
                        finalPrice);
    }

    private JourneyWalk paid() {
        return walk.does("recycler.agent", "Task_RecordPayment", "paymentMethod", "bank-transfer")
                .hasHeard("told paid");
    }

    private JourneyWalk settled() {
        return paid().does("recycler.agent", "Task_HandToLicensedHandler", "treatment", "dismantle")
                .hasHeard("issued recycling-certificate");
    }
}
