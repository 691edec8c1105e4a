package org.anshi.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The contract's walk: whoever fills what is required and takes every first option brings any journey to its good end. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class FirstOptionWalkSystemTest {
    @LocalServerPort
    int port;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @TestFactory
    Stream<DynamicTest> bringsEveryJourneyInEveryCategoryToItsGoodEnd() {
        JsonNode journeys = outsider.journeys();
        assertThat(journeys.findValuesAsText("key"))
                .contains("repair", "replacement", "delivery", "warranty-extension", "recycling");
        List<DynamicTest> walks = new ArrayList<>();
        for (JsonNode journey : journeys) {
            for (JsonNode category : journey.path("categories")) {
                String key = journey.path("key").asText();
                walks.add(
                        DynamicTest.dynamicTest(key + " of " + category.asText(), () -> walk(key, category.asText())));
            }
        }
        return walks.stream();
    }

    private void walk(String journey, String category) {
        JsonNode opened = outsider.open(journey, category);
        assertThat(opened.path("promises").path(0).path("stage").asText()).isEqualTo("acceptance");

        JsonNode closed = outsider.walk(opened.path("token").asText());

        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(closed.path("promises").findValuesAsText("state"))
                .isNotEmpty()
                .containsOnly("met");
    }
}
