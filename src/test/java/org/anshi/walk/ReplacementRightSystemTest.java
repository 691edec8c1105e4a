package org.anshi.walk;

import static org.anshi.walk.Outsider.milestones;
import static org.anshi.walk.Outsider.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** When a repair or a delivery goes wrong, one action brings the consumer a replacement, with the choice the law gives. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=replacement-right")
@ActiveProfiles("demo")
@DirtiesContext // The clock is turned here; nobody else should find it so.
class ReplacementRightSystemTest {
    private static final Pattern CASE_NUMBER = Pattern.compile("AS-\\d{8}-\\d{6}");
    private static final Pattern TRACKING_LINK = Pattern.compile("/track/([\\w-]+)");
    private static final Duration SOON = Duration.ofSeconds(90);

    @LocalServerPort
    int port;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @Test
    void aSecondFailedRepairOfOneProductGivesAReplacementWithOneAction() {
        String first = opened("repair", "SN-TWICE", 160);
        assertThat(outsider.walk(first).path("status").asText()).isEqualTo("closed");
        String second = opened("repair", "SN-TWICE", 160);
        JsonNode repaired = outsider.untilOffered(second, "still-faulty");
        assertThat(offered(repaired)).doesNotContain("claim-replacement");
        List<String> told = repaired.path("milestones").findValuesAsText("text");
        assertThat(repaired.path("actions").path(0).path("about").asText()).isEqualTo(told.get(told.size() - 1));

        JsonNode failed = outsider.act(second, "still-faulty", Map.of());
        assertThat(offered(failed)).contains("claim-replacement");
        JsonNode claimed = outsider.act(second, "claim-replacement", Map.of());

        assertThat(claimed.path("status").asText()).isEqualTo("closed");
        String replacement = followingCase(claimed);
        assertThat(offered(outsider.untilOffered(replacement, "choose-exchange")))
                .startsWith("choose-exchange", "choose-refund");
        assertThat(outsider.walk(replacement).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void thirtyDaysInRepairByOwnFaultGiveAReplacementAndTheConsumersOwnTimeDoesNotCount() {
        String repair = opened("repair", "SN-SLOW", 160);
        outsider.untilOffered(repair, "confirm-appointment");
        outsider.waitUntil(outsider.now().plusHours(10));
        outsider.taskOf(repair, "Task_RepairProduct");
        OffsetDateTime overTheCeiling = outsider.now().plusDays(29).plusHours(19);
        outsider.waitUntil(overTheCeiling);
        await().atMost(SOON).until(() -> milestones(outsider.progress(repair)).contains("promise-missed"));
        // Both alarms have rung: a right that is looked up while the clock is moved would be looked up again a day
        // later.
        String number = outsider.progress(repair).path("caseNumber").asText();
        await().atMost(SOON).until(() -> outsider.isWaitingAt(number, "IntermediateEvent_NextDay"));
        assertThat(offered(outsider.progress(repair))).doesNotContain("claim-replacement");

        outsider.waitUntil(outsider.now().plusDays(1));
        await().atMost(SOON).until(() -> offered(outsider.progress(repair)).contains("claim-replacement"));
        JsonNode claimed = outsider.act(repair, "claim-replacement", Map.of());

        assertThat(offered(outsider.untilOffered(followingCase(claimed), "choose-exchange")))
                .startsWith("choose-exchange")
                .doesNotContain("choose-refund");
    }

    @Test
    void aProductDamagedOnDeliveryBecomesAReplacementWithEveryChoice() {
        String delivery = opened("delivery", "SN-BROKEN", 300);
        outsider.complete(outsider.taskOf(delivery, "Task_RecordArrival"), Map.of("arrivalCondition", "damaged"));
        JsonNode closed = outsider.walk(delivery);

        assertThat(offered(outsider.untilOffered(followingCase(closed), "choose-refund")))
                .startsWith("choose-exchange", "choose-refund", "choose-repair");
    }

    @Test
    void theMoneyIsPromisedWithinSevenDaysAfterTheGoodsAreBack() {
        String replacement = opened("replacement", "SN-NEW", 3);
        outsider.untilOffered(replacement, "choose-refund");
        outsider.act(replacement, "choose-refund", Map.of());
        JsonNode refund = outsider.taskOf(replacement, "Task_SetRefund");

        assertThat(outsider.explanation(replacement, "completion")).anyMatch(line -> line.contains("起另按时限计"));
        outsider.complete(refund, Map.of("pricePaid", 1999, "refundAmount", 1500));
        outsider.complete(outsider.taskOf(replacement, "Task_ReviewDeduction"), Map.of("deduction", "full-refund"));
        JsonNode closed = outsider.walk(replacement);

        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(closed.path("milestones").findValuesAsText("text")).anyMatch(text -> text.contains("已退款1999元"));
    }

    private String opened(String journey, String serialNumber, int daysAfterPurchase) {
        return outsider.open(Map.of(
                        "journey", journey,
                        "product",
                                Map.of(
                                        "category",
                                        "large-appliance",
                                        "brand",
                                        "haibei",
                                        "model",
                                        "KFR-35",
                                        "serialNumber",
                                        serialNumber,
                                        "purchasedOn",
                                        outsider.now()
                                                .toLocalDate()
                                                .minusDays(daysAfterPurchase)
                                                .toString()),
                        "consumer", Map.of("name", "李梅", "phone", "+8613800000001", "language", "zh-CN"),
                        "description", "不制冷",
                        "channels", List.of("sms"),
                        "consents", Map.of("service", true, "marketing", false)))
                .path("token")
                .asText();
    }

    /** The token of the replacement, from the message its consumer got. */
    private String followingCase(JsonNode progress) {
        String text = "";
        for (JsonNode reached : progress.path("milestones")) {
            text = reached.path("key").asText().equals("replacement-opened")
                    ? reached.path("text").asText()
                    : text;
        }
        Matcher number = CASE_NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return await().atMost(SOON).until(() -> linkTo(number.group()), token -> token != null);
    }

    private String linkTo(String caseNumber) {
        Matcher link = TRACKING_LINK.matcher(outsider.messages(caseNumber).toString());
        return link.find() ? link.group(1) : null;
    }
}
