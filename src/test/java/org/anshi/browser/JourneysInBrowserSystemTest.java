package org.anshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Every journey once as people meet it, those that analysts added included. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class JourneysInBrowserSystemTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> areWalkedByConsumerAndClerks() {
        String base = "http://localhost:" + port;
        Outsider outsider = new Outsider(base, "admin", Staff.PASSWORD);
        JourneyInBrowser people = new JourneyInBrowser(windows, base, outsider, new Staff(base));
        List<String> journeys = outsider.journeys().findValuesAsText("key");
        assertThat(journeys).contains("repair", "replacement", "delivery", "warranty-extension", "recycling");
        return journeys.stream().map(journey -> DynamicTest.dynamicTest(journey, () -> watched(people, journey)));
    }

    private void watched(JourneyInBrowser people, String journey) {
        try {
            people.walk(journey);
        } catch (RuntimeException | AssertionError failure) {
            windows.photographAll(journey);
            throw failure;
        }
    }
}
