package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Replacement with nothing but its diagram and the engine: every answer of every gateway, every timer. */
class ReplacementJourneyTest {
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
        walk.release("replacement.bpmn");
    }

    @Test
    void exchangedForANewOne() {
        exchangeChosen();
        collected();
        passed();
        shipped()
                .does("carrier.courier", "Task_RecordDelivery", "deliveryOutcome", "delivered")
                .hasHeard("period restarted", "told exchanged")
                .answers("Task_AwaitNewItemAnswer", "confirm-completion")
                .hasHeard("kept completion", "handed to lead", "told closed", "closed")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void refundedInFull() {
        refundChosen();
        collected();
        passed();
        walk.hasHeard("committed completion to refund")
                .does("seller.agent", "Task_SetRefund", "pricePaid", 1999, "refundAmount", 1999)
                .hasHeard("told refund-due")
                .does("seller.agent", "Task_PayRefund", "refundMethod", "original-route")
                .hasHeard("told refunded")
                .reaches("BoundaryEvent_AwaitRefundAnswerUnanswered")
                .answers("Task_AwaitRefundAnswer", "money-missing")
                .does("seller.agent", "Task_PayRefund", "refundMethod", "bank-transfer")
                .answers("Task_AwaitRefundAnswer", "confirm-completion")
                .hasHeard("kept completion", "closed")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void lessThanThePricePaidNeedsTheSupervisorAndAReason() {
        refundChosen();
        collected();
        passed();
        walk.does("seller.agent", "Task_SetRefund", "pricePaid", 1999, "refundAmount", 1500)
                .does("lead.supervisor", "Task_ReviewDeduction", "deduction", "deduct")
                .hasHeard("told refund-reduced")
                .hasNotHeard("told refund-due")
                .knows("refundAmount", 1500);
    }

    @Test
    void aDeductionWithoutGroundIsPaidInFull() {
        refundChosen();
        collected();
        passed();
        walk.does("seller.agent", "Task_SetRefund", "pricePaid", 1999, "refundAmount", 1500)
                .does("lead.supervisor", "Task_ReviewDeduction", "deduction", "full-refund")
                .hasHeard("told refund-due")
                .hasNotHeard("told refund-reduced")
                .knows("refundAmount", 1999);
    }

    @Test
    void theLawAlsoLetsTheConsumerHaveItRepaired() {
        accepted("repair_free", "exchange", "refund");
        walk.answers("Task_AwaitChoice", "choose-repair")
                .hasHeard("opened repair", "told repair-opened", "handed to lead", "closed")
                .hasNotHeard("kept completion")
                .endsAt("EndEvent_ClosedWithoutReplacement");
    }

    @Test
    void whereTheLawGivesNothingTheLeadMayBeGenerous() {
        accepted();
        walk.does("lead.supervisor", "Task_DecideGoodwill", "goodwill", "exchange")
                .hasHeard("told goodwill-offered", "kept solution")
                .reaches("BoundaryEvent_AwaitGoodwillAnswerUnanswered")
                .answers("Task_AwaitGoodwillAnswer", "accept-goodwill")
                .does("seller.agent", "Task_CheckStock", "stock", "same-model")
                .knows("remedy", "exchange");
    }

    @Test
    void theLawIsAskedAgainWithWhatWasFoundOnACarBeforeItMayBeRefused() {
        VOCABULARY.gives();
        walk.opens("replacement", "vehicle").hasHeard("told received");
        VOCABULARY.gives("exchange", "refund");
        walk.does(
                        "seller.agent",
                        "Task_AcceptReplacement",
                        "acceptance",
                        "refuse",
                        "goodsAt",
                        "consumer",
                        "vehicleFinding",
                        "powertrain",
                        "mileageKm",
                        1200)
                .hasHeard("found powertrain", "told rights-told")
                .hasNotHeard("told refused");
    }

    @Test
    void goodwillMayBeARefund() {
        accepted();
        walk.does("lead.supervisor", "Task_DecideGoodwill", "goodwill", "refund")
                .answers("Task_AwaitGoodwillAnswer", "accept-goodwill")
                .hasHeard("told refund-chosen")
                .knows("remedy", "refund");
    }

    @Test
    void withoutGoodwillTheConsumerHearsWhyAndMayHaveItRepaired() {
        accepted();
        walk.does("lead.supervisor", "Task_DecideGoodwill", "goodwill", "none", "noGoodwillBecause", "out-of-period")
                .hasHeard("told no-exchange", "kept solution")
                .reaches("BoundaryEvent_AwaitRepairAnswerUnanswered")
                .answers("Task_AwaitRepairAnswer", "keep-product")
                .hasHeard("told product-kept", "closed")
                .endsAt("EndEvent_ClosedWithoutReplacement");
    }

    @Test
    void withoutTheSameModelAnotherOneIsOfferedOrTheMoney() {
        accepted("exchange");
        walk.reaches("BoundaryEvent_AwaitChoiceUnanswered")
                .answers("Task_AwaitChoice", "choose-exchange")
                .does("seller.agent", "Task_CheckStock", "stock", "other-model", "otherModel", "higher")
                .hasHeard("told other-model-offered")
                .reaches("BoundaryEvent_AwaitOtherModelAnswerUnanswered")
                .answers("Task_AwaitOtherModelAnswer", "refund-instead")
                .hasHeard("told refund-chosen")
                .knows("remedy", "refund");
    }

    @Test
    void anotherModelIsTaken() {
        accepted("exchange");
        walk.answers("Task_AwaitChoice", "choose-exchange")
                .does("seller.agent", "Task_CheckStock", "stock", "other-model", "otherModel", "equal")
                .answers("Task_AwaitOtherModelAnswer", "accept-other-model")
                .knows("remedy", "exchange");
    }

    @Test
    void withNothingInStockThereIsTheMoney() {
        accepted("exchange");
        walk.answers("Task_AwaitChoice", "choose-exchange")
                .does("seller.agent", "Task_CheckStock", "stock", "none")
                .hasHeard("told refund-chosen")
                .knows("remedy", "refund");
    }

    @Test
    void whatTheRepairerHasIsNotCollectedAgain() {
        VOCABULARY.gives("exchange");
        walk.opens("replacement", "large-appliance")
                .does("seller.agent", "Task_AcceptReplacement", "acceptance", "accept", "goodsAt", "repairer")
                .knows("goodsHeld", "yes")
                .answers("Task_AwaitChoice", "choose-exchange")
                .does("seller.agent", "Task_CheckStock", "stock", "same-model")
                .hasNotHeard("kept arrival");
        passed();
        walk.knows("remedy", "exchange");
    }

    @Test
    void aTimeTheConsumerChoseBecomesThePromise() {
        exchangeChosen();
        proposed()
                .reaches("BoundaryEvent_AwaitSlotAnswerUnanswered")
                .answers("Task_AwaitSlotAnswer", "propose-other-time", "appointmentAt", "2026-12-01")
                .does(
                        "carrier.agent",
                        "Task_ConfirmOtherTime",
                        "otherTime",
                        "impossible",
                        "appointmentAt",
                        "2026-12-02")
                .answers("Task_AwaitSlotAnswer", "propose-other-time", "appointmentAt", "2026-12-03")
                .does("carrier.agent", "Task_ConfirmOtherTime", "otherTime", "possible", "completionAt", "2026-12-09")
                .hasHeard("agreed arrival 2026-12-03", "agreed completion 2026-12-09", "code sent")
                .does("carrier.courier", "Task_RecordCollection", "visitOutcome", "nobody-home")
                .hasHeard("nobody met")
                .reaches("BoundaryEvent_AwaitNewTimeUnanswered")
                .answers("Task_AwaitNewTime", "propose-other-time", "appointmentAt", "2026-12-05")
                .hasHeard("told nobody-home", "agreed arrival 2026-12-05", "code sent");
    }

    @Test
    void aDateIsAgreedWhereTheCategoryHasNoLimit() {
        exchangeChosen();
        VOCABULARY.withoutDate();
        proposed()
                .answers("Task_AwaitSlotAnswer", "confirm-appointment")
                .hasHeard("agreed arrival 2026-11-27", "agreed completion 2026-12-01");
    }

    @Test
    void beforeTheHoursBeginTheConsumerMayChooseALaterDay() {
        exchangeChosen();
        slotConfirmed()
                .hears("Msg_VisitRescheduled", "rescheduledBy", "consumer", "appointmentAt", "2026-12-03")
                .hasHeard("agreed arrival 2026-12-03", "code sent", "booked carrier 2026-12-03")
                .reaches("BoundaryEvent_FormerTimeCome")
                .hasHeard("paused later-slot", "agreed arrival 2026-12-03")
                .reaches("BoundaryEvent_LaterTimeCome")
                .hasHeard("resumed later-slot")
                .does("carrier.courier", "Task_RecordCollection", "visitOutcome", "met")
                .hasHeard("kept arrival", "visited");
    }

    @Test
    void withoutACodeTheConsumerSaysThatItWasCollected() {
        exchangeChosen();
        VOCABULARY.withoutCode();
        slotConfirmed()
                .does("carrier.courier", "Task_RecordCollection", "visitOutcome", "met")
                .reaches("BoundaryEvent_AwaitCollectionAnswerUnanswered")
                .answers("Task_AwaitCollectionAnswer", "deny-arrival")
                .does("carrier.courier", "Task_RecordCollection", "visitOutcome", "met")
                .answers("Task_AwaitCollectionAnswer", "confirm-arrival")
                .hasHeard("told collected", "kept arrival", "handed to seller");
    }

    @Test
    void aFindingIsToldAndReviewedWhenTheConsumerObjects() {
        exchangeChosen();
        collected();
        walk.does("seller.agent", "Task_InspectGoods", "inspection", "drop-damage")
                .hasHeard("told finding-told")
                .reaches("BoundaryEvent_AwaitFindingAnswerUnanswered")
                .answers("Task_AwaitFindingAnswer", "object-to-finding")
                .does("lead.supervisor", "Task_ReviewFinding", "review", "for-consumer")
                .does("seller.agent", "Task_ShipNewItem", "appointmentAt", "2026-11-30");
    }

    @Test
    void whereTheFindingStandsTheProductGoesBackFreeOfCharge() {
        exchangeChosen();
        collected();
        walk.does("seller.agent", "Task_InspectGoods", "inspection", "liquid-damage")
                .answers("Task_AwaitFindingAnswer", "object-to-finding")
                .does("lead.supervisor", "Task_ReviewFinding", "review", "finding-stands")
                .hasHeard("told finding-stands")
                .does("carrier.courier", "Task_ReturnGoods", "itemReturned", "returned")
                .hasHeard("told product-returned", "handed to lead", "closed")
                .hasNotHeard("kept completion")
                .endsAt("EndEvent_ClosedWithoutReplacement");
    }

    @Test
    void theConsumerMayTakeTheProductBackAtOnce() {
        refundChosen();
        collected();
        walk.does("seller.agent", "Task_InspectGoods", "inspection", "no-fault")
                .answers("Task_AwaitFindingAnswer", "take-product-back")
                .does("carrier.courier", "Task_ReturnGoods", "itemReturned", "returned")
                .endsAt("EndEvent_ClosedWithoutReplacement");
    }

    @Test
    void theNewItemIsBroughtAgainUntilItIsThere() {
        exchangeChosen();
        collected();
        passed();
        shipped();
        VOCABULARY.withoutCode();
        walk.does("carrier.courier", "Task_RecordDelivery", "deliveryOutcome", "nobody-home")
                .hasHeard("told new-item-missed")
                .reaches("BoundaryEvent_AwaitDeliveryTimeUnanswered")
                .answers("Task_AwaitDeliveryTime", "propose-other-time", "appointmentAt", "2026-12-02")
                .hasHeard("code sent", "told new-item-sent")
                .does("carrier.courier", "Task_RecordDelivery", "deliveryOutcome", "damaged")
                .hasHeard("told new-item-damaged");
        shipped()
                .does("carrier.courier", "Task_RecordDelivery", "deliveryOutcome", "delivered")
                .reaches("BoundaryEvent_AwaitDeliveryAnswerUnanswered")
                .answers("Task_AwaitDeliveryAnswer", "deny-arrival")
                .does("carrier.courier", "Task_RecordDelivery", "deliveryOutcome", "delivered")
                .answers("Task_AwaitDeliveryAnswer", "confirm-arrival")
                .hasHeard("period restarted");
    }

    @Test
    void aFaultyNewItemOpensTheNextCase() {
        exchangeChosen();
        collected();
        passed();
        shipped()
                .does("carrier.courier", "Task_RecordDelivery", "deliveryOutcome", "delivered")
                .reaches("BoundaryEvent_AwaitNewItemAnswerUnanswered")
                .answers("Task_AwaitNewItemAnswer", "report-fault")
                .hasHeard("period restarted", "opened replacement", "told next-replacement-opened", "closed")
                .hasNotHeard("kept completion")
                .endsAt("EndEvent_ClosedWithoutReplacement");
    }

    @Test
    void overTheLegalCeilingTheConsumerMayDemandTheMoney() {
        exchangeChosen();
        walk.reaches("BoundaryEvent_CompletionOverCeiling").hasHeard("offered Task_OfferRefund", "told refund-right");
        collected();
        passed();
        walk.hears("Msg_RefundDemanded")
                .hasHeard("withdrawn Task_OfferRefund", "told turned-into-refund")
                .does("seller.agent", "Task_ShipNewItem")
                .hasHeard("committed completion to refund")
                .does("seller.agent", "Task_SetRefund", "pricePaid", 99, "refundAmount", 99);
    }

    @Test
    void whatIsOnItsWayIsNoLongerTurnedIntoARefund() {
        exchangeChosen();
        collected();
        passed();
        walk.reaches("BoundaryEvent_CompletionOverCeiling");
        shipped()
                .hears("Msg_RefundDemanded")
                .hasHeard("told new-item-under-way")
                .knows("remedy", "exchange");
    }

    @Test
    void theLegalCeilingIsToldWhateverWasChosen() {
        refundChosen();
        walk.reaches("BoundaryEvent_CompletionOverCeiling")
                .hasHeard("told over-ceiling")
                .hasNotHeard("told refund-right");
    }

    @Test
    void refusedWhereNothingIsOwed() {
        VOCABULARY.gives("repair_free");
        walk.opens("replacement", "large-appliance")
                .does(
                        "seller.agent",
                        "Task_AcceptReplacement",
                        "acceptance",
                        "refuse",
                        "goodsAt",
                        "consumer",
                        "refusedBecause",
                        "out-of-period")
                .hasHeard("kept acceptance", "told refused", "handed to lead", "closed")
                .endsAt("EndEvent_RequestRefused");
    }

    @Test
    void whatTheLawGivesCannotBeRefused() {
        VOCABULARY.gives("exchange");
        walk.opens("replacement", "large-appliance")
                .does("seller.agent", "Task_AcceptReplacement", "acceptance", "refuse", "goodsAt", "consumer")
                .hasHeard("told rights-told", "kept solution", "asked Task_AwaitChoice")
                .hasNotHeard("told refused");
    }

    @Test
    void everyPromiseWarnsAndIsRecovered() {
        VOCABULARY.gives();
        walk.opens("replacement", "large-appliance")
                .misses("Acceptance")
                .does("seller.agent", "Task_AcceptReplacement", "acceptance", "accept", "goodsAt", "consumer")
                .misses("Solution")
                .misses("Completion")
                .does("lead.supervisor", "Task_DecideGoodwill", "goodwill", "refund")
                .answers("Task_AwaitGoodwillAnswer", "accept-goodwill")
                .misses("Arrival")
                .hasHeard("warned acceptance", "warned solution", "warned completion", "warned arrival");
    }

    @Test
    void cancelledAfterTheCollectionTheProductGoesBack() {
        exchangeChosen();
        collected();
        walk.hears("Msg_ConsumerConcern", "concern", "urge")
                .hears("Msg_HandOverOffered", "handOver", "1")
                .hears("Msg_ConsumerCancels")
                .hasHeard("handed to lead", "cancelled", "told cancelled")
                .hasNotHeard("kept completion")
                .does("carrier.courier", "Task_ReturnAfterCancel", "itemReturned", "returned")
                .endsAt("EndEvent_CaseWithdrawn");
    }

    @Test
    void cancelledBeforeTheCollection() {
        exchangeChosen();
        walk.hears("Msg_ConsumerCancels").endsAt("EndEvent_CaseWithdrawnAtOnce");
    }

    @Test
    void cancelledBeforeAnybodyAnswered() {
        walk.opens("replacement", "large-appliance")
                .hears("Msg_ConsumerCancels")
                .hasHeard("cancelled", "told cancelled")
                .endsAt("EndEvent_CaseWithdrawnAtOnce");
    }

    @Test
    void cancelledWhileTheDeductionIsReviewed() {
        refundChosen();
        collected();
        passed();
        walk.does("seller.agent", "Task_SetRefund", "pricePaid", 1999, "refundAmount", 1500)
                .hears("Msg_ConsumerCancels")
                .hasHeard("cancelled", "told cancelled");
    }

    private void accepted(String... rights) {
        VOCABULARY.gives(rights);
        walk.opens("replacement", "large-appliance")
                .hasHeard("handed to seller", "told received")
                .does("seller.agent", "Task_AcceptReplacement", "acceptance", "accept", "goodsAt", "consumer")
                .hasHeard("kept acceptance");
    }

    private void exchangeChosen() {
        accepted("repair_free", "exchange", "refund");
        walk.hasHeard("told rights-told", "kept solution", "asked Task_AwaitChoice")
                .answers("Task_AwaitChoice", "choose-exchange")
                .does("seller.agent", "Task_CheckStock", "stock", "same-model")
                .hasHeard("told exchange-chosen", "handed to carrier");
    }

    private void refundChosen() {
        accepted("repair_free", "exchange", "refund");
        walk.answers("Task_AwaitChoice", "choose-refund").hasHeard("told refund-chosen", "handed to carrier");
    }

    private JourneyWalk proposed() {
        return walk.does(
                        "carrier.agent",
                        "Task_ProposeCollection",
                        "appointmentAt",
                        "2026-11-27",
                        "slotWindow",
                        "09:00-12:00",
                        "completionAt",
                        "2026-12-01")
                .hasHeard("told slot-proposed", "asked Task_AwaitSlotAnswer");
    }

    private JourneyWalk slotConfirmed() {
        return proposed()
                .answers("Task_AwaitSlotAnswer", "confirm-appointment")
                .hasHeard("code sent", "told appointment-confirmed");
    }

    private void collected() {
        slotConfirmed()
                .does("carrier.courier", "Task_RecordCollection", "visitOutcome", "met")
                .hasHeard("told collected", "kept arrival", "handed to seller");
    }

    private void passed() {
        walk.does("seller.agent", "Task_InspectGoods", "inspection", "as-reported");
    }

    private JourneyWalk shipped() {
        return walk.does("seller.agent", "Task_ShipNewItem", "appointmentAt", "2026-11-30", "slotWindow", "09:00-12:00")
                .hasHeard("handed to carrier", "code sent", "told new-item-sent");
    }
}
