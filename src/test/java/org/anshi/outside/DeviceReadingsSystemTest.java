package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anshi.diagnosis.DeviceReadings;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A connected product sends what it measured, with consent; whoever finds out what is wrong sees it. */
@FromOutside
class DeviceReadingsSystemTest {
    @LocalServerPort
    int port;

    @Autowired
    DeviceReadings readings;

    private Program program;
    private Answer opened;

    @BeforeEach
    void comesFromOutside() {
        program = new Program("http://localhost:" + port);
        opened = program.post("/api/v1/cases", Requests.repair());
    }

    @Test
    void readingsGoIntoTheCaseWithConsent() {
        Answer sent = send(true, reading("outlet-temperature", 12.4), reading("outlet-temperature", 18.9));

        assertThat(sent.status()).as(sent.toString()).isEqualTo(204);
        assertThat(readings.of(new CaseNumber(opened.at("caseNumber"))))
                .extracting(reading -> reading.value().doubleValue())
                .containsExactly(12.4, 18.9);
    }

    @Test
    void withoutConsentNothingIsKept() {
        Answer refused = send(false, reading("outlet-temperature", 12.4));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultyFields()).contains("consent");
        assertThat(readings.of(new CaseNumber(opened.at("caseNumber")))).isEmpty();
    }

    @Test
    void whatIsAtFaultIsNamedAndNothingIsKept() {
        Answer refused = send(true, reading("outlet-temperature", 1), Map.of("metric", "Not a metric!", "value", 1));

        assertThat(refused.faultyFields()).contains("readings[1].metric", "readings[1].at");
        assertThat(readings.of(new CaseNumber(opened.at("caseNumber")))).isEmpty();
    }

    @Test
    void fiveHundredAtOnceAndNoMore() {
        Object[] many = IntStream.range(0, 501)
                .mapToObj(i -> reading("outlet-temperature", i))
                .toArray();

        assertThat(send(true, many).faultyFields()).contains("readings");
    }

    @Test
    void nobodyWithoutTheLinkSendsAny() {
        Answer stranger = program.post(
                "/api/v1/track/AAAAAAAAAAAAAAAAAAAAAA/readings",
                Requests.object(Map.of("consent", true, "readings", List.of(reading("outlet-temperature", 1)))));

        assertThat(stranger.status()).isEqualTo(404);
    }

    private Answer send(boolean consent, Object... sent) {
        return program.post(
                "/api/v1/track/" + opened.at("token") + "/readings",
                Requests.object(Map.of("consent", consent, "readings", List.of(sent))));
    }

    private Map<String, Object> reading(String metric, double value) {
        OffsetDateTime at = OffsetDateTime.parse(opened.at("milestones.0.at")).minusSeconds(60);
        return Map.of("at", at.toString(), "metric", metric, "unit", "°C", "value", value);
    }
}
