package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anshi.DatabaseUnderTest;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails while people open requests: whatever was answered is there afterwards, whole, and goes on. */
class KilledProcessSystemTest {
    private static final int ROUNDS = 2;
    private static final int WRITERS = 6;
    private static final int OPENED_BEFORE_THE_KILL = 25;
    private static final List<String> JOURNEYS =
            List.of("repair", "replacement", "delivery", "warranty-extension", "recycling");

    private record Opened(String token, String caseNumber) {}

    private final Queue<Opened> answered = new ConcurrentLinkedQueue<>();

    @TempDir
    Path data;

    @Test
    void whatWasAnsweredOutlivesTheProcess() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            RunningProduct product = RunningProduct.start(data);
            openRequestsUntilItIsKilled(product, round * OPENED_BEFORE_THE_KILL);
        }

        RunningProduct product = RunningProduct.start(data);
        try {
            Program program = new Program(product.base());
            Outsider outsider = new Outsider(product.base(), "admin", "anshi");
            for (Opened opened : answered) {
                assertThat(program.progress(opened.token()).at("caseNumber")).isEqualTo(opened.caseNumber());
                assertThat(outsider.tasks(opened.caseNumber()))
                        .as("tasks of " + opened.caseNumber())
                        .isNotEmpty();
                everyMessageGoesOutOnce(program, opened.caseNumber());
            }
            assertThat(driftOf(program)).isEqualTo("0.0");
            assertThat(outsider.walk(answered.peek().token()).path("status").asText())
                    .isEqualTo("closed");
        } finally {
            product.stop();
        }
        nothingIsHalfOpen();
    }

    private void openRequestsUntilItIsKilled(RunningProduct product, int enough) throws InterruptedException {
        Program program = new Program(product.base());
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String journey = JOURNEYS.get(i % JOURNEYS.size());
            Thread writer = new Thread(() -> openRequests(program, journey));
            writers.add(writer);
            writer.start();
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> answered.size() >= enough);
        product.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Until nobody answers any more. */
    private void openRequests(Program program, String journey) {
        try {
            while (true) {
                Answer answer = program.post("/api/v1/cases", Requests.of(journey));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
                answered.add(new Opened(answer.at("token"), answer.at("caseNumber")));
                program.act(answer.at("token"), "urge", Map.of());
            }
        } catch (UncheckedIOException theEnd) {
            // The process was killed.
        }
    }

    private static void everyMessageGoesOutOnce(Program program, String caseNumber) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode messages =
                    program.get("/demo/messages?caseNumber=" + caseNumber).json();
            assertThat(messages).isNotEmpty();
            Set<String> ids = new HashSet<>();
            Set<String> occurrences = new HashSet<>();
            for (JsonNode message : messages) {
                assertThat(message.path("state").asText()).isEqualTo("sent");
                assertThat(message.path("received").asInt()).isPositive();
                assertThat(ids.add(message.path("id").asText())).isTrue();
                assertThat(occurrences.add(message.path("milestone").asText()
                                + message.path("occurrence")
                                + message.path("channel").asText()))
                        .isTrue();
            }
        });
    }

    /** As the product's own comparison of alarms and promises last found it. */
    private static String driftOf(Program program) {
        return program.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("anshi_deadline_drift"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("unknown");
    }

    private void nothingIsHalfOpen() throws SQLException {
        try (Connection database = DatabaseUnderTest.current().of(data).connect()) {
            HalfDone.in(database)
                    .forEach((what, found) -> assertThat(found).as(what).isEmpty());
        }
    }
}
