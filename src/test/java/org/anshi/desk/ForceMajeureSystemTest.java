package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Clocks that a supervisor of the lead stops for what nobody can help. */
class ForceMajeureSystemTest extends AtTheDesk {
    @Test
    void aSupervisorOfTheLeadStopsTheClocksForForceMajeureAndStartsThemAgain() {
        JsonNode opened = aRepair();
        String token = opened.path("token").asText();
        String path = "/desk/cases/" + number(opened) + "/force-majeure";
        StaffBrowser supervisor = signedIn("haibei-zhao");
        assertThat(supervisor.page("/desk/cases/" + number(opened))).contains("暂停时限并告知消费者");
        String due = taskDue(opened);
        assertThat(due).isNotEqualTo("null");

        assertThat(supervisor
                        .send(path, Map.of("cause", "extreme-weather", "evidence", " "))
                        .body())
                .contains("请写明依据");
        assertThat(supervisor
                        .send(path, Map.of("cause", "laziness", "evidence", "忙"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(signedIn("haibei-wang").page("/desk/cases/" + number(opened)))
                .doesNotContain("暂停时限并告知消费者");
        StaffBrowser clerk = signedIn("haibei-wang");
        assertThat(clerk.send(path, Map.of("cause", "extreme-weather", "evidence", "台风"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(promise(token).path("state").asText()).isEqualTo("running");

        String stopped = supervisor
                .send(path, Map.of("cause", "extreme-weather", "evidence", "台风红色预警 2026-11"))
                .body();
        assertThat(stopped).contains("时限已暂停", "不可抗力依据", "台风红色预警 2026-11", "恢复时限并告知消费者");
        assertThat(promise(token).path("state").asText()).isEqualTo("paused");
        assertThat(promise(token).path("pausedBecause").asText()).isEqualTo("force-majeure");
        assertThat(taskDue(opened)).isEqualTo("null");
        assertThat(explanation(token)).anyMatch(line -> line.contains("不可抗力") && line.contains("极端天气"));
        assertThat(messages(number(opened))).extracting("milestone").contains("force-majeure");
        assertThat(supervisor
                        .send(path, Map.of("cause", "extreme-weather", "evidence", "又一次"))
                        .statusCode())
                .isEqualTo(409);

        advance(Duration.ofMinutes(20));
        assertThat(supervisor.send(path + "/end", Map.of()).body()).contains("时限已恢复");
        assertThat(promise(token).path("state").asText()).isEqualTo("running");
        assertThat(OffsetDateTime.parse(promise(token).path("dueAt").asText()))
                .isAfter(OffsetDateTime.parse(
                        opened.path("promises").get(0).path("dueAt").asText()));
        assertThat(taskDue(opened)).isNotEqualTo("null").isNotEqualTo(due);
        assertThat(supervisor.send(path + "/end", Map.of()).statusCode()).isEqualTo(409);
        assertThat(messages(number(opened))).extracting("milestone").contains("force-majeure-over");
    }

    private JsonNode promise(String token) {
        return outsider.progress(token).path("promises").get(0);
    }

    private String taskDue(JsonNode opened) {
        return outsider.tasks(number(opened)).get(0).path("due").asText();
    }

    private List<String> explanation(String token) {
        JsonNode lines = anybody.get()
                .uri("/api/v1/track/{token}/promises/acceptance/explanation", token)
                .retrieve()
                .body(JsonNode.class)
                .path("lines");
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
