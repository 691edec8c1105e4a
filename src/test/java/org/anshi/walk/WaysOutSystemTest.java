package org.anshi.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** At whatever point of a journey a case waits, the consumer may be heard by the lead, and may leave. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WaysOutSystemTest {
    private static final String[] ALWAYS = {"ask-human", "complain", "urge", "cancel"};

    /** What a consumer may raise, and who answers it. */
    private static final List<Map.Entry<String, String>> CONCERNS = List.of(
            Map.entry("ask-human", "haibei.agent"),
            Map.entry("complain", "haibei.supervisor"),
            Map.entry("urge", "haibei.agent"));

    private static final List<String> ANSWERS =
            List.of("Task_ContactConsumer", "Task_AnswerComplaint", "Task_AnswerUrging");

    @LocalServerPort
    int port;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @TestFactory
    Stream<DynamicTest> aConsumerIsHeardAndMayLeaveAtEveryPoint() {
        List<DynamicTest> exits = new ArrayList<>();
        for (JsonNode journey : outsider.journeys()) {
            String key = journey.path("key").asText();
            int points = pointsOf(key);
            for (int point = 0; point < points; point++) {
                int steps = point;
                exits.add(
                        DynamicTest.dynamicTest(key + " after " + point + " steps", () -> heardThenLeaves(key, steps)));
            }
        }
        assertThat(exits).hasSizeGreaterThan(20);
        return exits.stream();
    }

    /** How many times a case of this journey waits for somebody before it is over. */
    private int pointsOf(String journey) {
        String token = outsider.open(journey, "large-appliance").path("token").asText();
        int points = 0;
        for (JsonNode progress = outsider.progress(token);
                !Outsider.isOver(progress);
                progress = outsider.progress(token)) {
            outsider.walkOneStep(progress, token);
            points++;
        }
        return points;
    }

    private void heardThenLeaves(String journey, int steps) {
        JsonNode opened = outsider.open(journey, "large-appliance");
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        for (int step = 0; step < steps; step++) {
            outsider.walkOneStep(outsider.progress(token), token);
        }
        assertThat(offered(token)).endsWith(ALWAYS);

        isHeard(token, number, CONCERNS.get(steps % CONCERNS.size()));
        assertThat(offered(token)).endsWith(ALWAYS);

        JsonNode cancelled = outsider.act(token, "cancel", Map.of());
        assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.path("milestones").findValuesAsText("key")).contains("cancelled");
        assertThat(cancelled.path("promises").findValuesAsText("state")).isSubsetOf("met", "waived");
        assertThat(offered(token)).doesNotContain(ALWAYS);
        isStillAnswered(number, CONCERNS.get(steps % CONCERNS.size()));
        handsBackWhatWasHeld(number);
        assertThat(outsider.instances(number)).isEmpty();
        assertThat(outsider.progress(token).path("status").asText()).isEqualTo("cancelled");
    }

    /** A task for the lead, beside whatever runs. */
    private void isHeard(String token, String number, Map.Entry<String, String> concern) {
        List<String> before = outsider.tasks(number).findValuesAsText("id");
        Map<String, Object> words = concern.getKey().equals("complain") ? Map.of("words", "一直没人联系我") : Map.of();
        outsider.act(token, concern.getKey(), words);

        JsonNode tasks = outsider.tasks(number);
        List<JsonNode> raised = StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> !before.contains(task.path("id").asText()))
                .toList();
        assertThat(tasks.findValuesAsText("id")).containsAll(before);
        assertThat(raised).hasSize(1);
        assertThat(outsider.groupsOf(raised.get(0))).containsExactly(concern.getValue());
        assertThat(raised.get(0).hasNonNull("due")).isTrue();
    }

    /** Leaving does not take back what was said: whoever complained is answered. */
    private void isStillAnswered(String number, Map.Entry<String, String> concern) {
        List<JsonNode> answering = StreamSupport.stream(outsider.tasks(number).spliterator(), false)
                .filter(task -> ANSWERS.contains(task.path("taskDefinitionKey").asText()))
                .toList();
        assertThat(answering).hasSize(1);
        assertThat(outsider.groupsOf(answering.get(0))).containsExactly(concern.getValue());
        outsider.complete(answering.get(0));
    }

    private void handsBackWhatWasHeld(String number) {
        JsonNode left = outsider.tasks(number);
        assertThat(left.findValuesAsText("taskDefinitionKey"))
                .isSubsetOf("Task_HandBack", "Task_ReturnAfterCancel")
                .hasSizeLessThanOrEqualTo(1);
        left.forEach(outsider::complete);
        assertThat(outsider.tasks(number)).isEmpty();
    }

    private List<String> offered(String token) {
        return Outsider.offered(outsider.progress(token));
    }
}
