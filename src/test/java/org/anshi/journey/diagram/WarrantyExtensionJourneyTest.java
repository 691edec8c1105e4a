package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warranty extension with nothing but its diagram and the engine: every answer of every gateway, every timer. */
class WarrantyExtensionJourneyTest {
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
        walk.release("warranty-extension.bpmn", "warranty-eligibility.dmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"large-appliance", "small-appliance", "phone-pc", "furniture", "apparel", "other"})
    void soldWithContractAndARenewalNoticeToCome(String category) {
        offered(category)
                .answers("Task_AwaitOfferAnswer", "accept-offer")
                .hasHeard(
                        "extended by 24 months",
                        "issued warranty-contract",
                        "told contract-issued",
                        "kept completion",
                        "handed to lead",
                        "closed",
                        "watched by renewal-notice")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void theDecisionTableProposesTheOffer() {
        accepted("large-appliance").knows("eligible", true).knows("months", 24).knows("price", 199);
    }

    @ParameterizedTest
    @CsvSource({"large-appliance, 96, true", "large-appliance, 97, false", "phone-pc, 49, false", "other, -1, true"})
    void aProductTooOldIsOutsideTheRules(String category, int months, boolean eligible) {
        VOCABULARY.forget();
        VOCABULARY.boughtMonthsAgo(months);
        walk.starts("warranty-extension", "journey", "warranty-extension", "category", category)
                .does("insurer.underwriter", "Task_AcceptExtension", "acceptance", "accept")
                .knows("eligible", eligible);
    }

    @Test
    void aVehicleIsInspectedBeforeTheContract() {
        offered("vehicle")
                .reaches("BoundaryEvent_AwaitOfferAnswerUnanswered")
                .hasHeard("told offer-reminder")
                .answers("Task_AwaitOfferAnswer", "accept-offer")
                .hasHeard("told inspection-due")
                .misses("Arrival")
                .does("insurer.underwriter", "Task_InspectVehicle", "inspection", "passed", "mileageKm", 42_000)
                .hasHeard("kept arrival", "issued warranty-contract", "kept completion")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aVehicleThatDoesNotPassGetsNoContract() {
        offered("vehicle")
                .answers("Task_AwaitOfferAnswer", "accept-offer")
                .does("insurer.underwriter", "Task_InspectVehicle", "inspection", "failed", "mileageKm", 420_000)
                .hasHeard("told inspection-failed", "handed to lead", "closed")
                .hasNotHeard("issued warranty-contract", "kept completion", "kept arrival")
                .endsAt("EndEvent_NoContract");
    }

    @Test
    void noOfferMade() {
        accepted("other")
                .does("insurer.underwriter", "Task_MakeOffer", "offerDecision", "decline")
                .hasHeard("kept solution", "told offer-declined", "closed")
                .endsAt("EndEvent_NoContract");
    }

    @Test
    void offerTurnedDown() {
        offered("furniture")
                .answers("Task_AwaitOfferAnswer", "decline-offer")
                .hasHeard("told offer-turned-down", "closed")
                .hasNotHeard("issued warranty-contract", "watched by renewal-notice")
                .endsAt("EndEvent_NoContract");
    }

    @Test
    void refused() {
        walk.opens("warranty-extension", "other")
                .does("insurer.underwriter", "Task_AcceptExtension", "acceptance", "refuse")
                .hasHeard("kept acceptance", "told refused", "closed")
                .endsAt("EndEvent_RequestRefused");
    }

    @Test
    void everyPromiseWarnsAndIsRecovered() {
        walk.opens("warranty-extension", "other")
                .misses("Acceptance")
                .does("insurer.underwriter", "Task_AcceptExtension", "acceptance", "accept")
                .misses("Solution")
                .misses("Completion")
                .hasHeard("warned acceptance", "warned solution", "warned completion");
    }

    @Test
    void cancelledWhileTheInsurerHoldsThePapers() {
        accepted("other")
                .hears("Msg_ConsumerConcern", "concern", "complain")
                .hears("Msg_HandOverOffered", "handOver", "1")
                .hears("Msg_ConsumerCancels")
                .hasHeard("cancelled", "told cancelled")
                .does("holder.agent", "Task_HandBack", "handBack", "withdrawn")
                .endsAt("EndEvent_CaseWithdrawn");
    }

    @Test
    void cancelledWhileTheLeadHoldsIt() {
        walk.opens("warranty-extension", "other");
        VOCABULARY.forget();
        walk.hears("Msg_ConsumerCancels").endsAt("EndEvent_CaseWithdrawnAtOnce");
    }

    private JourneyWalk accepted(String category) {
        return walk.opens("warranty-extension", category)
                .hasHeard("handed to insurer", "told received")
                .does("insurer.underwriter", "Task_AcceptExtension", "acceptance", "accept")
                .hasHeard("kept acceptance", "told accepted");
    }

    private JourneyWalk offered(String category) {
        return accepted(category)
                .does(
                        "insurer.underwriter",
                        "Task_MakeOffer",
                        "offerDecision",
                        "offer",
                        "months",
                        24,
                        "price",
                        199,
                        "exclusions",
                        "wear-misuse")
                .hasHeard("kept solution", "told offer-made", "asked Task_AwaitOfferAnswer");
    }
}
