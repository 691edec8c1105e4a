package org.anshi.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A consumer who never answers is reminded, called and told what silence will mean, before it means anything. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class SilentConsumerSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    private Outsider outsider;
    private String number;
    private String token;

    @BeforeEach
    void aRepairWaitsForItsConsumer() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        JsonNode opened = outsider.open("repair", "large-appliance");
        number = opened.path("caseNumber").asText();
        token = opened.path("token").asText();
        outsider.walkUntilAsked(token);
    }

    @Test
    void silenceEndsTheCaseOnlyAfterTheConsumerWasCalledAndTold() {
        isReminded();
        outsider.waitUntil(outsider.now().plusDays(14));
        await().atMost(PATIENCE).until(() -> tasks().contains("Task_CallConsumer"));
        JsonNode call = outsider.tasks(number).get(tasks().indexOf("Task_CallConsumer"));
        assertThat(outsider.groupsOf(call)).containsExactly("haibei.agent");
        outsider.complete(call);
        assertThat(milestones()).contains("last-reminder");
        assertThat(status()).isEqualTo("waiting");

        outsider.waitUntil(outsider.now().plusDays(14));
        await().atMost(PATIENCE).until(() -> status().equals("cancelled"));
        assertThat(milestones()).containsSubsequence("last-reminder", "silence-concluded", "cancelled");
        assertThat(outsider.instances(number)).isEmpty();
    }

    @Test
    void whoAnswersAfterTheReminderIsNotCalled() {
        isReminded();
        outsider.walkOneStep(outsider.progress(token), token);
        assertThat(following()).isEmpty();
    }

    private void isReminded() {
        outsider.waitUntil(outsider.now().plusDays(7));
        await().atMost(PATIENCE).until(() -> !following().isEmpty());
    }

    private List<String> following() {
        return outsider.instances(number).findValuesAsText("definitionId").stream()
                .filter(definition -> definition.startsWith("unanswered:"))
                .toList();
    }

    private List<String> tasks() {
        return outsider.tasks(number).findValuesAsText("taskDefinitionKey");
    }

    private List<String> milestones() {
        return Outsider.milestones(outsider.progress(token));
    }

    private String status() {
        return outsider.progress(token).path("status").asText();
    }
}
