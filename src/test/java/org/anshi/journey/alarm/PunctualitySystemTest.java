package org.anshi.journey.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Every alarm that rings leaves a record of when it was due, fired and done; operators see how late alarms are. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@AutoConfigureObservability(tracing = false)
@DirtiesContext
class PunctualitySystemTest {
    private static final Pattern BUCKET =
            Pattern.compile("anshi_deadline_lateness_seconds_bucket\\{.*le=\"([^\"]+)\".*} (\\d+)");

    private record Ring(
            String kind, String stage, OffsetDateTime dueAt, OffsetDateTime firedAt, OffsetDateTime doneAt) {}

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void anAlarmThatRingsIsRecordedAndMeasured() {
        Outsider outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        JsonNode opened = outsider.open("repair", "large-appliance");
        OffsetDateTime due = OffsetDateTime.parse(
                opened.path("promises").path(0).path("dueAt").asText());
        outsider.waitUntil(due.plusSeconds(1));

        String number = opened.path("caseNumber").asText();
        await("both alarms")
                .atMost(Duration.ofSeconds(20))
                .until(() -> rings(number).size() == 2);
        assertThat(rings(number)).extracting(Ring::kind).containsExactly("AT_RISK", "MISSED");
        assertThat(rings(number)).allSatisfy(ring -> {
            assertThat(ring.stage()).isEqualTo("acceptance");
            assertThat(ring.firedAt()).isAfterOrEqualTo(ring.dueAt());
            assertThat(ring.doneAt()).isAfterOrEqualTo(ring.firedAt());
        });
        assertThat(rings(number).get(1).dueAt()).isEqualTo(due);

        List<MatchResult> buckets = buckets();
        assertThat(buckets)
                .extracting(bucket -> bucket.group(1))
                .contains("0.1", "0.5", "1.0", "10.0", "60.0", "600.0", "+Inf");
        assertThat(Integer.parseInt(buckets.get(buckets.size() - 1).group(2))).isGreaterThanOrEqualTo(2);
    }

    private List<Ring> rings(String number) {
        return jdbc.sql("select * from journey_firing where case_number = ? order by due_at")
                .param(number)
                .query((row, index) -> new Ring(
                        row.getString("kind"),
                        row.getString("stage"),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getObject("fired_at", OffsetDateTime.class),
                        row.getObject("done_at", OffsetDateTime.class)))
                .list();
    }

    private List<MatchResult> buckets() {
        String metrics = rest.withBasicAuth("admin", "anshi").getForObject("/actuator/prometheus", String.class);
        return BUCKET.matcher(metrics).results().toList();
    }
}
