package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anshi.DatabaseUnderTest;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A house that has grown out of its first database: with one setting everything comes along, and cases go on where they were. */
// Once, where both databases are at hand.
@EnabledIfSystemProperty(named = "anshi.test.database", matches = "postgresql")
class MovingInSystemTest {
    @TempDir
    Path data;

    private final Map<String, JsonNode> known = new TreeMap<>();
    private final Map<String, JsonNode> tasks = new TreeMap<>();

    @Test
    void whatWasKeptInH2GoesOnInPostgres() throws Exception {
        Map<String, Long> rows = liveOnH2();
        doesNotMoveUnderAnotherKey();

        Map<String, String> move = Map.of("ANSHI_TAKE_ALONG", data.toString());
        RunningProduct house = RunningProduct.startOn(DatabaseUnderTest.POSTGRESQL, data, move);
        String newest;
        try {
            everythingIsThere(house, rows);
            newest = goesOn(house);
        } finally {
            house.stop();
        }

        RunningProduct again = RunningProduct.startOn(DatabaseUnderTest.POSTGRESQL, data, move);
        try {
            assertThat(again.log()).contains("nothing is taken along");
            assertThat(new Outsider(again.base(), "admin", "anshi").tasks(newest))
                    .as("tasks of a case opened after the move")
                    .isNotEmpty();
        } finally {
            again.stop();
        }
        doesNotForgetWhatIsOpenedInH2Afterwards(move);
    }

    private void doesNotMoveUnderAnotherKey() {
        RunningProduct.Refusal refused = RunningProduct.refusesToStartOn(
                DatabaseUnderTest.POSTGRESQL,
                data,
                Map.of(
                        "ANSHI_TAKE_ALONG",
                        data.toString(),
                        "ANSHI_MASTER_KEY",
                        "YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE="));
        assertThat(refused.log()).contains("The master key does not fit").doesNotContain("were taken along");
    }

    private void doesNotForgetWhatIsOpenedInH2Afterwards(Map<String, String> move) {
        RunningProduct former = RunningProduct.startOn(DatabaseUnderTest.H2, data, Map.of());
        Answer opened = new Program(former.base()).post("/api/v1/cases", Requests.repair());
        former.stop();

        RunningProduct.Refusal refused = RunningProduct.refusesToStartOn(DatabaseUnderTest.POSTGRESQL, data, move);

        assertThat(refused.log()).contains("1 cases in").contains(opened.at("caseNumber"));
    }

    /** Some cases, one of them half way; returns how much was kept when the product was stopped. */
    private Map<String, Long> liveOnH2() throws Exception {
        RunningProduct product = RunningProduct.startOn(DatabaseUnderTest.H2, data, Map.of());
        try {
            Program program = new Program(product.base());
            Outsider outsider = new Outsider(product.base(), "admin", "anshi");
            for (String journey : List.of("repair", "replacement", "recycling")) {
                Answer opened = program.post("/api/v1/cases", Requests.of(journey));
                String token = opened.at("token");
                program.upload(
                        "/api/v1/track/" + token + "/photos",
                        "photo",
                        "photo.jpg",
                        List.of(Pictures.jpegSaying("hello")));
                program.act(token, "urge", Map.of());
                known.put(token, program.progress(token).json());
                tasks.put(token, outsider.tasks(opened.at("caseNumber")));
            }
        } finally {
            product.stop();
        }
        try (Connection database = DatabaseUnderTest.H2.of(data).connect()) {
            return byName(new Tables(database).rows());
        }
    }

    private void everythingIsThere(RunningProduct house, Map<String, Long> rows) throws Exception {
        Program program = new Program(house.base());
        Outsider outsider = new Outsider(house.base(), "admin", "anshi");
        assertThat(house.log()).contains("rows were taken along from");
        known.forEach((token, before) -> {
            JsonNode after = program.progress(token).json();
            for (String what : List.of("caseNumber", "status", "responsible", "promises", "milestones", "actions")) {
                assertThat(after.path(what)).as(what).isEqualTo(before.path(what));
            }
            assertThat(ids(outsider.tasks(after.path("caseNumber").asText()))).isEqualTo(ids(tasks.get(token)));
        });
        try (Connection database = DatabaseUnderTest.POSTGRESQL.of(data).connect()) {
            Map<String, Long> now = byName(new Tables(database).rows());
            assertThat(now.keySet()).isEqualTo(rows.keySet());
            for (String table :
                    List.of("CASE_FILE", "CASE_ATTACHMENT", "PROMISE_EVENT", "ACT_RU_TASK", "ACT_RE_PROCDEF")) {
                assertThat(now.get(table)).as(table).isPositive().isEqualTo(rows.get(table));
            }
        }
    }

    /** A case from before comes to its good end, alarms agree with promises, a new case gets the next number. */
    private String goesOn(RunningProduct house) {
        Program program = new Program(house.base());
        ObjectNode request = Requests.repair();
        Answer opened = program.post("/api/v1/cases", request);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(known.values())
                .noneMatch(before -> before.path("caseNumber").asText().equals(opened.at("caseNumber")));

        String token = known.keySet().iterator().next();
        assertThat(new Outsider(house.base(), "admin", "anshi")
                        .walk(token)
                        .path("status")
                        .asText())
                .isEqualTo("closed");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(program.get("/actuator/prometheus")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("anshi_deadline_drift")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" 0.0")));
        return opened.at("caseNumber");
    }

    private static List<String> ids(JsonNode tasks) {
        return tasks.findValuesAsText("id").stream().sorted().toList();
    }

    private static Map<String, Long> byName(Map<String, Long> rows) {
        Map<String, Long> byName = new HashMap<>();
        rows.forEach((table, count) -> byName.put(table.toUpperCase(Locale.ROOT), count));
        return byName;
    }
}
