package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshi.walk.Outsider;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see: the four numbers that matter follow what happens, and dashboards and alerts ask for what there is. */
class WatchedFromOutsideSystemTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Pattern FIGURE = Pattern.compile("\\banshi_[a-z_]+");

    @TempDir
    static Path data;

    private static RunningProduct product;
    private static Program program;
    private static Outsider outsider;

    /** As shipped: contexts of tests export nothing. Nobody listens at Keycloak's port. */
    @BeforeAll
    static void comesFromOutside() {
        product = RunningProduct.start(
                data, "--spring.profiles.include=keycloak", "--anshi.keycloak.url=http://localhost:9");
        program = new Program(product.base());
        outsider = new Outsider(product.base(), "admin", "anshi");
    }

    @AfterAll
    static void stop() {
        product.stop();
    }

    @Test
    void openCasesAndTheirPromisesAreCounted() {
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(product.log())
                .contains("demo cases are open"));
        double open = figure("anshi_cases_open");
        double missed = figure("anshi_promises{state=\"missed\"}");
        String token = program.post("/api/v1/cases", Requests.repair()).at("token");
        assertThat(figure("anshi_cases_open")).isEqualTo(open + 1);

        outsider.waitUntil(java.time.OffsetDateTime.parse(
                program.progress(token).json().at("/promises/0/dueAt").asText()));
        assertThat(figure("anshi_promises{state=\"missed\"}")).isGreaterThan(missed);

        program.act(token, "cancel", java.util.Map.of());
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(figure("anshi_cases_open"))
                .isEqualTo(open));
    }

    @Test
    void aKeycloakThatDoesNotAnswerIsSeen() {
        assertThat(figure("anshi_keycloak_reachable")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/grafana/anshi.json", "deploy/prometheus/alerts.yml"})
    void everyFigureThatIsAskedForIsThere(String file) throws IOException {
        program.post("/api/v1/cases", Requests.repair());
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                        figuresIn(program.get("/actuator/prometheus").text()))
                .containsAll(figuresIn(Files.readString(Path.of(file)))));
    }

    private static Set<String> figuresIn(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = FIGURE.matcher(text);
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    private double figure(String name) {
        return program.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
