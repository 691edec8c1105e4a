package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.anshi.desk.StaffBrowser;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A consumer finds out what is wrong from the page of a case: solved ends it without a visit, unsolved brings the right part. */
@FromOutside
class GuidedDiagnosisSystemTest {
    @LocalServerPort
    int port;

    private Program program;
    private String token;
    private String number;

    @BeforeEach
    void hasACaseThatIsAccepted() {
        String base = "http://localhost:" + port;
        program = new Program(base);
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        token = opened.at("token");
        number = opened.at("caseNumber");
        JsonNode task = new Outsider(base, "admin", "anshi").tasks(number).path(0);
        Answer accepted = program.as("haibei-wang")
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        Requests.object(Map.of("variables", Map.of("decision", Map.of("value", "accept")))));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(204);
    }

    @Test
    void everyStepIsAPageWithTheNextQuestions() {
        String first = program.get("/track/" + token + "/diagnosis").text();
        assertThat(first).contains("空调", "洗衣机", "冰箱", "手机", "路由器");

        String question = program.get("/help/diagnosis/air-conditioner").text();
        assertThat(question).contains("/help/diagnosis/ac-");
        assertThat(program.get("/help/diagnosis/no-such-finding").status()).isEqualTo(404);
    }

    @Test
    void solvedEndsTheCaseWithoutAVisit() {
        conclude("ac-low-refrigerant", true);

        Answer progress = program.progress(token);
        assertThat(progress.at("status")).isEqualTo("closed");
        assertThat(progress.json().path("milestones").findValuesAsText("key")).doesNotContain("appointment-proposed");
    }

    @Test
    void unsolvedBringsPartAndSkillToWhoeverComes() {
        conclude("wm-drain-pump", false);

        assertThat(program.progress(token).at("status")).isEqualTo("open");
        HttpResponse<String> file =
                new StaffBrowser("http://localhost:" + port).signInFrom("/desk/cases/" + number, "haibei-wang");
        assertThat(file.body()).contains("排水泵");
    }

    @Test
    void nothingIsConcludedFromAQuestion() {
        assertThat(post("air-conditioner", true).status()).isEqualTo(404);
    }

    private void conclude(String finding, boolean solved) {
        Answer done = post(finding, solved);
        assertThat(done.status()).as(done.toString()).isIn(302, 303);
    }

    private Answer post(String finding, boolean solved) {
        return program.post(
                "/track/" + token + "/diagnosis/" + finding,
                ("solved=" + solved).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
