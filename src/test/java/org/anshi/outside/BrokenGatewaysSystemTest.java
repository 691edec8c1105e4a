package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gateways fail and people reply "R": no case waits for a message, and nobody is told twice, too late or against their wish. */
@FromOutside
class BrokenGatewaysSystemTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Program program;
    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        String base = "http://localhost:" + port;
        program = new Program(base);
        outsider = new Outsider(base, "admin", "anshi");
    }

    @AfterEach
    void mend() {
        gateways("up");
    }

    @Test
    void aCaseGoesOnWhileNothingCanBeSentAndEachMessageArrivesOnceAfterwards() {
        gateways("down");
        Answer opened = program.post("/api/v1/cases", Requests.of("delivery"));
        String number = opened.at("caseNumber");

        assertThat(outsider.walk(opened.at("token")).path("status").asText()).isEqualTo("closed");
        assertThat(states(number)).isSubsetOf("queued", "sending").contains("queued");
        assertThat(messages(number))
                .allSatisfy(
                        message -> assertThat(message.path("received").asInt()).isZero());
        await().atMost(SOON).untilAsserted(() -> assertThat(messages(number))
                .anyMatch(message -> message.path("attempts").asInt() > 1));

        gateways("up");
        await().atMost(SOON).untilAsserted(() -> assertThat(states(number)).isSubsetOf("sent", "withdrawn"));
        assertThat(messages(number))
                .filteredOn(message -> message.path("state").asText().equals("sent"))
                .isNotEmpty()
                .allSatisfy(
                        message -> assertThat(message.path("received").asInt()).isEqualTo(1));
        // What asked for an answer that was given meanwhile is not said any more.
        assertThat(messages(number))
                .filteredOn(message -> message.path("state").asText().equals("withdrawn"))
                .isNotEmpty()
                .allSatisfy(
                        message -> assertThat(message.path("received").asInt()).isZero());
        for (String channel : List.of("email", "sms")) {
            assertThat(order(number, channel, "seq")).isEqualTo(order(number, channel, "sent_at, seq"));
        }
    }

    @Test
    void whoRepliedRGetsMailAndWhatIsUrgentButNoOtherTexts() {
        String phone = "+8613911110077";
        ObjectNode request = Requests.repair();
        Requests.set(request, "consumer.phone", phone);
        Answer opened = program.post("/api/v1/cases", request);
        String number = opened.at("caseNumber");
        await().atMost(SOON).untilAsserted(() -> assertThat(sent(number, "sms")).isNotEmpty());
        String reply = Requests.object(Map.of("from", phone, "text", "R")).toString();
        assertThat(program.post("/api/v1/gateways/sms/inbound", reply).status()).isEqualTo(401);
        assertThat(program.post("/api/v1/gateways/sms/inbound", reply, "X-Anshi-Signature", Signature.of(reply))
                        .status())
                .isEqualTo(204);
        Set<String> before = sent(number, "sms");

        outsider.walk(opened.at("token"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states(number)).isSubsetOf("sent", "withdrawn"));

        assertThat(sent(number, "email")).contains("accepted");
        List<String> urgent = jdbc.sql(
                        "select milestone from message where case_number = ? and channel = 'sms' and urgent")
                .param(number)
                .query(String.class)
                .list();
        assertThat(sent(number, "sms"))
                .containsAll(before)
                .contains("on-the-way")
                .filteredOn(milestone -> !before.contains(milestone))
                .isSubsetOf(urgent);

        Answer lookup = program.post("/api/v1/lookups", Requests.object(Map.of("caseNumber", number, "phone", phone)));
        assertThat(lookup.status()).isEqualTo(202);
        assertThat(codeFor(number)).isNotEmpty();
    }

    @Test
    void aCodeFromThePhoneOpensTheCaseAndGuessesDoNot() {
        String phone = "+8613911110088";
        ObjectNode request = Requests.repair();
        Requests.set(request, "consumer.phone", phone);
        String number = program.post("/api/v1/cases", request).at("caseNumber");

        Answer known = lookUp(number, phone);
        Answer unknown = lookUp("AS-20261123-999999", phone);
        Answer strangers = lookUp(number, "+8613911110099");
        for (Answer answer : List.of(known, unknown, strangers)) {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().fieldNames()).toIterable().containsExactly("id");
        }

        String code = codeFor(number);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < 3; guess++) {
            assertThat(redeem(known, wrong).status()).isEqualTo(400);
        }
        assertThat(redeem(unknown, code).text())
                .isEqualTo(redeem(strangers, code).text());
        Answer redeemed = redeem(known, code);
        assertThat(redeemed.status()).as(redeemed.toString()).isEqualTo(200);
        assertThat(program.progress(redeemed.at("token")).at("caseNumber")).isEqualTo(number);
        assertThat(redeem(known, code).status()).isEqualTo(400);
    }

    private Answer lookUp(String number, String phone) {
        return program.post("/api/v1/lookups", Requests.object(Map.of("caseNumber", number, "phone", phone)));
    }

    private Answer redeem(Answer lookup, String code) {
        return program.post("/api/v1/lookups/" + lookup.at("id") + "/code", Requests.object(Map.of("code", code)));
    }

    /** As the phone of the demonstration shows it. */
    private String codeFor(String number) {
        await().atMost(SOON).untilAsserted(() -> assertThat(sent(number, "sms")).contains("code-lookup"));
        return messages(number).stream()
                .filter(message -> message.path("milestone").asText().equals("code-lookup"))
                .map(message -> message.path("text").asText().replaceFirst("(?s).*验证码 (\\d{6}).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private void gateways(String state) {
        assertThat(program.post("/demo/faults", Requests.object(Map.of("email", state, "sms", state)))
                        .status())
                .isEqualTo(200);
    }

    private List<JsonNode> messages(String number) {
        return StreamSupport.stream(
                        program.get("/demo/messages?caseNumber=" + number)
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }

    private List<String> states(String number) {
        return messages(number).stream()
                .map(message -> message.path("state").asText())
                .toList();
    }

    private Set<String> sent(String number, String channel) {
        return messages(number).stream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .filter(message -> message.path("state").asText().equals("sent"))
                .map(message -> message.path("milestone").asText())
                .collect(Collectors.toSet());
    }

    private List<Long> order(String number, String channel, String by) {
        return jdbc.sql("select seq from message where case_number = ? and channel = ? and audience = 'consumer'"
                        + " and state = 'sent' order by " + by)
                .params(number, channel)
                .query(Long.class)
                .list();
    }
}
