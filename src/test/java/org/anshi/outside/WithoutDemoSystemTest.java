package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as an operator starts it, without the demonstration: two of them on one machine, each on its own folder. */
class WithoutDemoSystemTest {
    private static final String KEY = key("the key of this database, 32 byte");
    private static final String ANOTHER_KEY = key("a key that opens nothing in here");

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void nothingOfTheDemonstrationIsThereAndTheKeyOfTheDatabaseOpensIt() {
        Map<String, String> withKey = Map.of("ANSHI_MASTER_KEY", KEY);
        RunningProduct one = RunningProduct.startAsShipped(first, withKey);
        try {
            RunningProduct other = RunningProduct.startAsShipped(second, Map.of());
            try {
                for (RunningProduct product : List.of(one, other)) {
                    serves(new Program(product.base()));
                    knowsNoDemonstration(new Program(product.base()));
                }
            } finally {
                other.stop();
            }
        } finally {
            one.stop();
        }

        RunningProduct.Refusal refusal = RunningProduct.refusesToStart(first, Map.of("ANSHI_MASTER_KEY", ANOTHER_KEY));
        assertThat(refusal.exitCode()).isNotZero();
        assertThat(refusal.log())
                .contains("主密钥与数据库不符")
                .contains("The master key does not fit this database")
                .doesNotContain("\tat org.anshi");
    }

    private static void serves(Program program) {
        assertThat(program.get("/").status()).isEqualTo(200);
        assertThat(program.get("/login").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/journeys").json().findValuesAsText("key"))
                .contains("repair", "replacement", "delivery", "warranty-extension", "recycling");
        Answer health = program.get("/actuator/health");
        assertThat(health.at("status")).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
        assertThat(health.text()).doesNotContain("H2", "jdbc", "path", "workingCalendar");
        assertThat(program.get("/actuator/health/workingCalendar").status()).isEqualTo(404);
    }

    private static void knowsNoDemonstration(Program program) {
        for (String path : List.of("/demo", "/demo/messages", "/demo/clock", "/demo/faults")) {
            assertThat(program.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(program.post("/demo/clock", "{\"advance\":\"PT4H\"}").status())
                .isEqualTo(404);
        for (String person : List.of("haibei-wang", "admin")) {
            assertThat(program.get("/engine-rest/task", "Authorization", Program.basic(person))
                            .status())
                    .as(person)
                    .isEqualTo(401);
        }
    }

    private static String key(String words) {
        return Base64.getEncoder().encodeToString(words.substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    }
}
