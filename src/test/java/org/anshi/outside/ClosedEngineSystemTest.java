package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk at the engine's REST API brings into it what the form asks for, and nothing that could be a person's data. */
@FromOutside
@ExtendWith(OutputCaptureExtension.class)
class ClosedEngineSystemTest {
    private static final String CLERK = "haibei-wang";
    private static final String SECRET = "Marksmuggled13912345678";

    @LocalServerPort
    int port;

    @Autowired
    DataSource source;

    private Program program;
    private Outsider outsider;
    private JsonNode task;
    private String path;

    @BeforeEach
    void aClerkHasATask() {
        String base = "http://localhost:" + port;
        program = new Program(base);
        outsider = new Outsider(base, "admin", "anshi");
        task = outsider.tasks(program.post("/api/v1/cases", Requests.repair()).at("caseNumber"))
                .get(0);
        path = "/engine-rest/task/" + task.path("id").asText();
    }

    @Test
    void thereIsNoPlaceForWordsBesideTheForm() throws Exception {
        Map<String, Object> words = Map.of("words", Map.of("value", SECRET));
        String instance = "/engine-rest/process-instance/"
                + task.path("processInstanceId").asText();

        refuses("/comment/create", Map.of("message", SECRET));
        refuses("/resolve", Map.of("variables", words));
        refuses("/bpmnError", Map.of("errorCode", "Err_Any", "errorMessage", SECRET, "variables", words));
        refuses("/bpmnEscalation", Map.of("escalationCode", "Esc_Any", "variables", words));
        refuses("/variables", Map.of("modifications", words));
        refuses("/localVariables", Map.of("modifications", words));
        refuses("/claim", Map.of("userId", SECRET));
        refuses("/assignee", Map.of("userId", SECRET));
        assertThat(refused(program.postAs(CLERK, instance + "/variables", Map.of("modifications", words))))
                .isTrue();
        assertThat(refused(program.postAs(CLERK, instance + "/comment", Map.of("message", SECRET))))
                .isTrue();
        assertThat(refused(program.postAs(CLERK, "/engine-rest/task/create", Map.of("name", SECRET))))
                .isTrue();
        String attachment = "--x\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\n" + SECRET
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttp://example.org\r\n--x--\r\n";
        assertThat(refused(program.post(
                        path + "/attachment/create",
                        attachment,
                        "Authorization",
                        Program.basic(CLERK),
                        "Content-Type",
                        "multipart/form-data; boundary=x")))
                .isTrue();

        nothingOfItIsThere();
    }

    @Test
    void aFormTakesItsOwnFieldsAsItAsksForThem() throws Exception {
        for (String completion : List.of("/complete", "/submit-form")) {
            Answer more = program.postAs(CLERK, path + completion, Map.of("variables", with("words", SECRET)));
            assertThat(more.status()).as(more.toString()).isEqualTo(400);
            assertThat(more.at("message")).contains("这张表单没有“words”这一项");

            Answer overwritten =
                    program.postAs(CLERK, path + completion, Map.of("variables", with("caseNumber", SECRET)));
            assertThat(overwritten.status()).as(overwritten.toString()).isEqualTo(400);

            String choice = outsider.filled(task, Map.of()).keySet().iterator().next();
            Answer unknownChoice = program.postAs(CLERK, path + completion, Map.of("variables", with(choice, SECRET)));
            assertThat(unknownChoice.status()).as(unknownChoice.toString()).isEqualTo(400);
            assertThat(unknownChoice.at("message")).contains("填写有误");
        }
        nothingOfItIsThere();

        assertThat(program.postAs(CLERK, path + "/claim", Map.of("userId", CLERK))
                        .status())
                .isEqualTo(204);
        assertThat(program.postAs(CLERK, path + "/submit-form", Map.of("variables", outsider.filled(task, Map.of())))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatAFormRequiresCannotBeLeftOut() {
        for (String completion : List.of("/complete", "/submit-form")) {
            Answer empty = program.postAs(CLERK, path + completion, Map.of("variables", Map.of()));
            assertThat(empty.status()).as(empty.toString()).isEqualTo(400);
            assertThat(empty.at("message")).contains("是否受理：必须填写").contains("required");

            Answer withoutReason = program.postAs(
                    CLERK, path + completion, Map.of("variables", Map.of("decision", Map.of("value", "refuse"))));
            assertThat(withoutReason.status()).as(withoutReason.toString()).isEqualTo(400);
            assertThat(withoutReason.at("message")).contains("必须填写");
        }
        Answer accepted = program.postAs(
                CLERK, path + "/complete", Map.of("variables", Map.of("decision", Map.of("value", "accept"))));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(204);
    }

    @Test
    void aClientsMistakeIsNoErrorInTheLog(CapturedOutput log) {
        Map<String, Object> answers = outsider.filled(task, Map.of());
        outsider.submit(task, answers);

        Answer again = program.postAs(CLERK, path + "/complete", Map.of("variables", answers));

        assertThat(again.status()).as(again.toString()).isBetween(400, 499);
        assertThat(log).doesNotContain("ERROR").doesNotContain("ENGINE-16004");
    }

    @Test
    void nobodyIsToldAnythingAboutAColleaguesClaimButWhoItWas() {
        assertThat(program.postAs(CLERK, path + "/claim", Map.of("userId", CLERK))
                        .status())
                .isEqualTo(204);
        Answer later = program.postAs("haibei-li", path + "/claim", Map.of("userId", "haibei-li"));
        assertThat(later.status()).as(later.toString()).isEqualTo(409);
        assertThat(later.at("message")).contains("刚由 haibei-wang 认领");
    }

    private Map<String, Object> with(String field, String value) {
        Map<String, Object> answers = new HashMap<>(outsider.filled(task, Map.of()));
        answers.put(field, Map.of("value", value));
        return answers;
    }

    private void refuses(String call, Map<String, ?> body) {
        Answer answer = program.postAs(CLERK, path + call, body);
        assertThat(refused(answer)).as(call + ": " + answer).isTrue();
    }

    private static boolean refused(Answer answer) {
        return answer.status() / 100 == 4;
    }

    private void nothingOfItIsThere() throws Exception {
        try (Connection database = source.getConnection()) {
            assertThat(new Tables(database).holding(List.of(SECRET))).isEmpty();
        }
    }
}
