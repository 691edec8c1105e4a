package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * Every journey once as people meet it: the consumer on a phone, the clerks of the organisations in the real Tasklist. The
 * test knows no journey; it walks whatever is offered by its first options.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class JourneysInBrowserSystemTest {
    private static final int MOST_STEPS = 40;

    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private String base;
    private Outsider outsider;
    private Staff staff;
    private final Map<String, Clerk> clerks = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> areWalkedByConsumerAndClerks() {
        base = "http://localhost:" + port;
        outsider = new Outsider(base, "admin", Staff.PASSWORD);
        staff = new Staff(base);
        List<String> journeys = outsider.journeys().findValuesAsText("key");
        assertThat(journeys).contains("repair", "replacement", "delivery", "warranty-extension", "recycling");
        return journeys.stream().map(journey -> DynamicTest.dynamicTest(journey, () -> watched(journey)));
    }

    private void watched(String journey) {
        try {
            walk(journey);
        } catch (RuntimeException | AssertionError failure) {
            windows.photographAll(journey);
            throw failure;
        }
    }

    private void walk(String journey) {
        Consumer consumer = new Consumer(windows.phone(), base);
        String token = consumer.fillsARequest(journey, "large-appliance").sends();
        String caseNumber = outsider.progress(token).path("caseNumber").asText();

        for (int step = 0; step < MOST_STEPS && !isOver(token, caseNumber); step++) {
            JsonNode tasks = outsider.tasks(caseNumber);
            if (tasks.isEmpty()) {
                consumer.answersWhatIsAsked();
            } else {
                completes(caseNumber, tasks.get(0));
                consumer.looksAgain();
            }
        }

        assertThat(outsider.progress(token).path("status").asText()).isEqualTo("closed");
        consumer.looksAgain();
        assertThat(consumer.page().locator(".steps > li")).not().hasCount(0);
        assertThat(consumer.page().locator(".steps > li:not(.met):not(.none)")).hasCount(0);
        assertThat(consumer.page().locator("#action-evaluate")).isVisible();
        consumer.page().context().close();
    }

    private boolean isOver(String token, String caseNumber) {
        return Set.of("closed", "cancelled")
                        .contains(outsider.progress(token).path("status").asText())
                && outsider.tasks(caseNumber).isEmpty();
    }

    private void completes(String caseNumber, JsonNode task) {
        String id = task.path("id").asText();
        clerks.computeIfAbsent(staff.forTask(id), name -> new Clerk(windows.desktop(), base).signsIn(name))
                .completes(caseNumber, task.path("name").asText(), staff.fields(id));
    }
}
