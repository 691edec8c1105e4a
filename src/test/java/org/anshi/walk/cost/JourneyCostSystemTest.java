package org.anshi.walk.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.walk.Outsider;
import org.anshi.walk.cost.CostOfRequests.Paid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * What each step of each journey costs the database, once everything that is read only once is known: exactly what is written
 * in {@link Budget}. Whoever makes a step dearer, or cheaper, changes its line on purpose; {@code -Danshi.costs=write} writes
 * all of them anew.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(CostOfRequests.class)
// The clock was moved.
@DirtiesContext
class JourneyCostSystemTest {
    @LocalServerPort
    int port;

    @Autowired
    CostOfRequests requests;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        outsider.waitUntilATuesdayMorning();
    }

    @TestFactory
    Stream<DynamicTest> everyStepCostsWhatItMay() throws Exception {
        List<Step> walked = new ArrayList<>();
        for (JsonNode journey : outsider.journeys()) {
            walk(journey.path("key").asText());
            walked.addAll(walk(journey.path("key").asText()));
        }
        Budget.explain(walked);
        if ("write".equals(System.getProperty("anshi.costs"))) {
            Budget.write(walked);
        }
        Budget budget = Budget.read();
        return Stream.concat(
                walked.stream()
                        .map(step -> dynamicTest(step.name(budget.of(step)), () -> assertThat(step.cost())
                                .as(
                                        "see %s; where the new figure is meant, change its line in %s",
                                        Budget.EXPLAINED, Budget.FILE)
                                .isEqualTo(budget.of(step)))),
                Stream.of(dynamicTest("no step is budgeted that no journey has", () -> assertThat(budget.keys())
                        .containsExactlyElementsOf(
                                walked.stream().map(Step::key).toList()))));
    }

    private List<Step> walk(String journey) throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        String token = outsider.open(journey, "large-appliance").path("token").asText();
        steps.add(step(journey, "open"));
        while (true) {
            JsonNode progress = outsider.progress(token);
            String next = next(progress);
            if (!outsider.walkOneStep(progress, token)) {
                return steps;
            }
            boolean again = steps.stream().anyMatch(step -> step.step().equals(next));
            steps.add(step(journey, again ? next + " again" : next));
        }
    }

    private Step step(String journey, String name) throws InterruptedException {
        Paid paid = requests.next();
        return new Step(journey, name, paid.cost(), paid.statements());
    }

    private String next(JsonNode progress) {
        JsonNode tasks = outsider.tasks(progress.path("caseNumber").asText());
        if (!tasks.isEmpty()) {
            return tasks.path(0).path("taskDefinitionKey").asText();
        }
        List<String> offered = Outsider.offered(progress);
        return offered.isEmpty() ? "" : offered.get(0);
    }
}
