package org.anshi.walk;

import static org.anshi.walk.Outsider.milestones;
import static org.anshi.walk.Outsider.offered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What staff find on a product decides what its consumer is owed: a main part of an appliance, the fault of a car. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WhatIsFoundSystemTest {
    private static final int WHOLE_PRODUCT_OVER = 500;
    private static final int MAIN_PARTS_OVER = 1200;

    @LocalServerPort
    int port;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @Test
    void aMainPartIsRepairedFreeOfChargeAfterTheProductsWarranty() {
        String repair = opened("repair", "large-appliance", WHOLE_PRODUCT_OVER);
        outsider.complete(outsider.taskOf(repair, "Task_GuideRemotely"), Map.of("mainPart", "yes"));

        isRepairedFreeOfCharge(repair);
    }

    @Test
    void anythingElseIsQuotedAfterTheProductsWarranty() {
        String repair = opened("repair", "large-appliance", WHOLE_PRODUCT_OVER);
        outsider.complete(outsider.taskOf(repair, "Task_GuideRemotely"), Map.of("mainPart", "no"));
        outsider.complete(outsider.taskOf(repair, "Task_QuoteRepair"), Map.of("mainPart", "no", "quoteAmount", 320));

        JsonNode quoted = outsider.progress(repair);

        assertThat(offered(quoted)).startsWith("approve-quote", "reject-quote");
        assertThat(told(quoted)).anyMatch(text -> text.contains("320"));
    }

    @Test
    void aRepairerWhoFindsAMainPartAfterAllQuotesNothing() {
        String repair = opened("repair", "large-appliance", WHOLE_PRODUCT_OVER);
        outsider.complete(outsider.taskOf(repair, "Task_GuideRemotely"), Map.of("mainPart", "no"));
        JsonNode quote = outsider.taskOf(repair, "Task_QuoteRepair");
        assertThat(outsider.shownIn(quote).path("mainPartCovered").path("value").asBoolean())
                .isTrue();
        outsider.submit(quote, Map.of("mainPart", Map.of("value", "yes")));

        isRepairedFreeOfCharge(repair);
    }

    @Test
    void aMainPartOutOfItsOwnCoverIsQuotedLikeTheRest() {
        String repair = opened("repair", "large-appliance", MAIN_PARTS_OVER);
        outsider.complete(outsider.taskOf(repair, "Task_GuideRemotely"), Map.of("mainPart", "yes"));
        outsider.complete(outsider.taskOf(repair, "Task_QuoteRepair"), Map.of("mainPart", "yes", "quoteAmount", 500));

        assertThat(offered(outsider.progress(repair))).startsWith("approve-quote");
    }

    @ParameterizedTest
    @CsvSource({"safety,40,1000", "safety-twice,500,30000", "assembly-twice,500,30000", "powertrain,5,200"})
    void aGraveFaultOfACarGivesExchangeOrRefund(String finding, int daysAfterPurchase, int mileageKm) {
        String replacement = found(finding, daysAfterPurchase, mileageKm);

        JsonNode asked = outsider.untilOffered(replacement, "choose-exchange");

        assertThat(offered(asked)).startsWith("choose-exchange", "choose-refund");
        outsider.act(replacement, "choose-refund", Map.of());
        JsonNode closed = outsider.walk(replacement);
        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(milestones(closed)).contains("refunded");
    }

    @ParameterizedTest
    @CsvSource({"none,40,1000", "safety,40,5000", "safety-twice,800,30000", "assembly-twice,500,60000"})
    void aFindingThatGivesNoRightToAnotherCarLeavesItToGoodwill(String finding, int daysAfterPurchase, int mileageKm) {
        String replacement = found(finding, daysAfterPurchase, mileageKm);

        JsonNode goodwill = outsider.taskOf(replacement, "Task_DecideGoodwill");
        outsider.complete(goodwill);

        assertThat(offered(outsider.progress(replacement)))
                .startsWith("accept-goodwill")
                .doesNotContain("choose-exchange", "choose-refund");
        assertThat(outsider.walk(replacement).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void whatTheLawGivesAfterTheFindingCannotBeRefused() {
        String replacement = opened("replacement", "vehicle", 40);
        outsider.complete(
                outsider.taskOf(replacement, "Task_AcceptReplacement"),
                Map.of("vehicleFinding", "safety", "mileageKm", 1000, "acceptance", "refuse"));

        assertThat(offered(outsider.untilOffered(replacement, "choose-refund")))
                .startsWith("choose-exchange", "choose-refund");
    }

    private void isRepairedFreeOfCharge(String repair) {
        JsonNode closed = outsider.walk(repair);

        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(milestones(closed)).contains("plan-told").doesNotContain("quote-sent");
        assertThat(told(closed)).contains("主要部件在保修期内，本次维修免费。");
    }

    private String opened(String journey, String category, int daysAfterPurchase) {
        return outsider.open(journey, category, outsider.now().toLocalDate().minusDays(daysAfterPurchase))
                .path("token")
                .asText();
    }

    /** A request for another car, after the seller has examined the car. */
    private String found(String finding, int daysAfterPurchase, int mileageKm) {
        String replacement = opened("replacement", "vehicle", daysAfterPurchase);
        outsider.complete(
                outsider.taskOf(replacement, "Task_AcceptReplacement"),
                Map.of("vehicleFinding", finding, "mileageKm", mileageKm));
        return replacement;
    }

    private static List<String> told(JsonNode progress) {
        return progress.path("milestones").findValuesAsText("text");
    }
}
