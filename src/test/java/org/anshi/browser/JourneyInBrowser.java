package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.anshi.walk.Outsider;

/**
 * A journey as people meet it: the consumer on a phone, the clerks of the organisations in the real Tasklist. It knows no journey; whatever
 * is offered is walked by its first options.
 */
class JourneyInBrowser {
    private static final int MOST_STEPS = 40;

    private final Windows windows;
    private final String base;
    private final Outsider outsider;
    private final Staff staff;
    private final Map<String, Clerk> clerks = new HashMap<>();

    JourneyInBrowser(Windows windows, String base, Outsider outsider, Staff staff) {
        this.windows = windows;
        this.base = base;
        this.outsider = outsider;
        this.staff = staff;
    }

    /** From the consumer's first page to the closed case. */
    void walk(String journey) {
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
