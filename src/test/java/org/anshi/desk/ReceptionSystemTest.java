package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** Talks at the desk: for those whose organisation is asked, and for nobody else. */
class ReceptionSystemTest extends AtTheDesk {
    private static final Pattern TALK = Pattern.compile("/desk/talks/[0-9a-f-]{36}");

    @Test
    void aTalkIsReadByThoseItIsFor() {
        JsonNode opened = aRepair();
        anybody.post()
                .uri("/api/v1/talks")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("track", opened.path("token").asText(), "person", true))
                .retrieve()
                .toBodilessEntity();
        StaffBrowser clerk = signedIn("haibei-wang");
        Matcher talk = TALK.matcher(clerk.page("/desk/cases/" + number(opened)));
        assertThat(talk.find()).isTrue();

        assertThat(clerk.page(talk.group())).contains(number(opened));
        assertThat(signedIn("dongfang-liu").open(talk.group()).statusCode()).isEqualTo(404);
    }

    /** H9 and H14 of the notes on GB/T 47746-2026: somebody in charge knows at once, and nothing of the consumer is in the mail. */
    @ParameterizedTest
    @CsvSource({"我要杀了你们,情绪激动", "插座冒烟了,报告危险"})
    void whatIsGraveIsTheOrganisationTold(String said, String subject) {
        anybody.post()
                .uri("/api/v1/talks")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", said))
                .retrieve()
                .toBodilessEntity();

        Awaitility.await().untilAsserted(() -> assertThat(
                        anybody.get().uri("/demo/messages").retrieve().body(JsonNode.class))
                .filteredOn(message -> message.path("subject").asText().contains(subject))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.path("text").asText()).doesNotContain(said)));
    }
}
