package org.anshi.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** When a repair or a delivery goes wrong, one action brings the consumer a replacement, with the choice the law gives. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=replacement-right")
@ActiveProfiles("demo")
@DirtiesContext // The clock is turned here; nobody else should find it so.
class ReplacementRightSystemTest {
    private static final Pattern CASE_NUMBER = Pattern.compile("AS-\\d{8}-\\d{6}");
    private static final Pattern TRACKING_LINK = Pattern.compile("/track/([\\w-]+)");
    private static final Duration SOON = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    private Outsider outsider;
    private RestClient demo;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        demo = RestClient.create("http://localhost:" + port + "/demo");
    }

    @Test
    void aSecondFailedRepairOfOneProductGivesAReplacementWithOneAction() {
        String first = opened("repair", "SN-TWICE", "2026-06-10");
        assertThat(outsider.walk(first).path("status").asText()).isEqualTo("closed");
        String second = opened("repair", "SN-TWICE", "2026-06-10");
        outsider.walkUntilTask(second, "Task_TestProduct");
        JsonNode repaired = outsider.walkUntilOffered(second, "still-faulty");
        assertThat(offered(repaired)).doesNotContain("claim-replacement");

        JsonNode failed = outsider.act(second, "still-faulty", Map.of());
        assertThat(offered(failed)).contains("claim-replacement");
        JsonNode claimed = outsider.act(second, "claim-replacement", Map.of());

        assertThat(claimed.path("status").asText()).isEqualTo("closed");
        String replacement = followingCase(claimed, "replacement-opened");
        JsonNode choice = outsider.walkUntilOffered(replacement, "choose-exchange");
        assertThat(offered(choice)).startsWith("choose-exchange", "choose-refund");
        assertThat(outsider.walk(replacement).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void thirtyDaysInRepairByOwnFaultGiveAReplacementAndTheConsumersOwnTimeDoesNotCount() {
        String repair = opened("repair", "SN-SLOW", "2026-06-10");
        outsider.walkUntilOffered(repair, "confirm-appointment");
        turnClock("PT10H");
        outsider.walkUntilTask(repair, "Task_RepairProduct");
        turnClock("P29DT19H");
        await().atMost(SOON).until(() -> milestones(outsider.progress(repair)).contains("promise-missed"));
        assertThat(offered(outsider.progress(repair))).doesNotContain("claim-replacement");

        turnClock("P1D");
        await().atMost(SOON).until(() -> offered(outsider.progress(repair)).contains("claim-replacement"));
        JsonNode claimed = outsider.act(repair, "claim-replacement", Map.of());

        String replacement = followingCase(claimed, "replacement-opened");
        assertThat(offered(outsider.walkUntilOffered(replacement, "choose-exchange")))
                .startsWith("choose-exchange")
                .doesNotContain("choose-refund");
    }

    @Test
    void aProductDamagedOnDeliveryBecomesAReplacementWithEveryChoice() {
        String delivery = opened("delivery", "SN-BROKEN", "2026-01-10");
        JsonNode arrival = outsider.walkUntilTask(delivery, "Task_RecordArrival");
        outsider.complete(arrival, Map.of("arrivalCondition", "damaged"));
        JsonNode closed = outsider.walk(delivery);

        String replacement = followingCase(closed, "replacement-opened");
        assertThat(offered(outsider.walkUntilOffered(replacement, "choose-refund")))
                .startsWith("choose-exchange", "choose-refund", "choose-repair");
    }

    @Test
    void theMoneyIsPromisedWithinSevenDaysAfterTheGoodsAreBack() {
        String replacement =
                opened("replacement", "SN-NEW", LocalDate.now().minusDays(3).toString());
        outsider.walkUntilOffered(replacement, "choose-refund");
        outsider.act(replacement, "choose-refund", Map.of());
        JsonNode refund = outsider.walkUntilTask(replacement, "Task_SetRefund");

        JsonNode why = outsider.explanation(replacement, "completion", "en");
        assertThat(why.path("lines").toString()).contains("a limit of its own from here on");
        outsider.complete(refund, Map.of("pricePaid", 1999, "refundAmount", 1500));
        JsonNode review = outsider.walkUntilTask(replacement, "Task_ReviewDeduction");
        outsider.complete(review, Map.of("deduction", "full-refund"));
        JsonNode closed = outsider.walk(replacement);

        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(texts(closed)).anyMatch(text -> text.contains("已退款1999元"));
    }

    private String opened(String journey, String serialNumber, String purchasedOn) {
        Map<String, Object> request = new HashMap<>(outsider.request(journey, "large-appliance"));
        request.put(
                "product",
                Map.of(
                        "category", "large-appliance",
                        "brand", "haibei",
                        "model", "KFR-35",
                        "serialNumber", serialNumber,
                        "purchasedOn", purchasedOn));
        return outsider.open(request).path("token").asText();
    }

    /** The token of the case that this milestone names, from the message its consumer got. */
    private String followingCase(JsonNode progress, String milestone) {
        String text = "";
        for (JsonNode reached : progress.path("milestones")) {
            text = reached.path("key").asText().equals(milestone)
                    ? reached.path("text").asText()
                    : text;
        }
        Matcher number = CASE_NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return await().atMost(SOON).until(() -> linkTo(number.group()), token -> token != null);
    }

    private String linkTo(String caseNumber) {
        JsonNode messages = demo.get()
                .uri("/messages?caseNumber={number}", caseNumber)
                .retrieve()
                .body(JsonNode.class);
        Matcher link = TRACKING_LINK.matcher(messages.toString());
        return link.find() ? link.group(1) : null;
    }

    private void turnClock(String by) {
        demo.post()
                .uri("/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("advance", by))
                .retrieve()
                .toBodilessEntity();
    }

    private static List<String> offered(JsonNode progress) {
        return progress.path("actions").findValuesAsText("key").stream()
                .filter(key -> !key.equals("words"))
                .toList();
    }

    private static List<String> milestones(JsonNode progress) {
        return progress.path("milestones").findValuesAsText("key");
    }

    private static List<String> texts(JsonNode progress) {
        return progress.path("milestones").findValuesAsText("text");
    }
}
