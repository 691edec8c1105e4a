package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL stops and comes back: meanwhile everybody hears so at once and in plain words, afterwards all goes on by itself. */
@EnabledIfSystemProperty(named = "anshi.test.database", matches = "postgresql")
class DatabaseAwaySystemTest {
    /** Whoever asks in the very moment may wait for a connection; see spring.datasource.hikari.connection-timeout. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);

    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path data;

    @Test
    void everybodyHearsSoAtOnceAndAfterwardsAllGoesOnByItself() {
        try (PostgresServer postgres = PostgresServer.start(data.resolve("postgres"))) {
            RunningProduct product = RunningProduct.node(postgres.address(), data.resolve("node"));
            try {
                product.ready();
                Program program = new Program(product.base());
                Answer opened = program.post("/api/v1/cases", Requests.repair());
                String token = opened.at("token");
                assertThat(program.get("/actuator/health/readiness").status()).isEqualTo(200);

                postgres.goAway();
                await().atMost(SOON).untilAsserted(() -> assertThat(
                                program.get("/actuator/health/readiness").status())
                        .isEqualTo(503));
                programsHearAProblem(program, token);
                peopleSeeACalmPage(program, token);
                operatorsSeeWhatIsWrong(program);

                postgres.comeBack();
                await().atMost(SOON).untilAsserted(() -> assertThat(
                                program.get("/actuator/health/readiness").status())
                        .isEqualTo(200));
                assertThat(program.post("/api/v1/cases", Requests.repair()).status())
                        .isEqualTo(201);
                assertThat(program.progress(token).at("caseNumber")).isEqualTo(opened.at("caseNumber"));
                assertThat(new Outsider(product.base(), "admin", "anshi")
                                .walk(token)
                                .at("/status")
                                .asText())
                        .isEqualTo("closed");
                assertThat(product.isAlive()).isTrue();
                // A tracking link is a key; an outage is no reason to write it down.
                assertThat(product.log()).doesNotContain(token);
            } finally {
                product.kill();
            }
        }
    }

    private static void programsHearAProblem(Program program, String token) {
        for (String path : List.of("/api/v1/track/" + token, "/api/v1/journeys")) {
            isProblem(() -> program.get(path));
        }
        isProblem(() -> program.post("/api/v1/cases", Requests.repair()));
        isProblem(() -> program.as("haibei-wang").get("/engine-rest/task/count"));
    }

    private static void isProblem(Supplier<Answer> asking) {
        Answer answer = inTime(asking);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.at("detail")).isEqualTo("暂时无法服务，请稍后再试");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static void peopleSeeACalmPage(Program program, String token) {
        for (String path : List.of("/", "/track/" + token, "/desk", "/camunda/app/tasklist/")) {
            Answer page = inTime(() -> program.get(path, "Accept", "text/html"));
            assertThat(page.status()).as(path).isEqualTo(503);
            assertThat(page.text())
                    .contains("暂时无法服务", "已提交的内容不会丢失")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
        assertThat(program.get("/assets/portal.css").status()).isEqualTo(200);
    }

    private static void operatorsSeeWhatIsWrong(Program program) {
        assertThat(inTime(() -> program.get("/actuator/health/liveness")).status())
                .isEqualTo(200);
        assertThat(inTime(() -> program.get("/actuator/health")).status()).isEqualTo(503);
        assertThat(inTime(() -> program.get("/actuator/prometheus")).status()).isEqualTo(200);
    }

    private static Answer inTime(Supplier<Answer> asking) {
        long began = System.nanoTime();
        Answer answer = asking.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST_WAIT);
        return answer;
    }
}
