package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anshi.DatabaseUnderTest;
import org.anshi.journey.alarm.Reconciler;
import org.anshi.walk.Outsider;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Two hands on one case in the same moment: one of them wins, the other is told in words what became of it, and nothing is
 * half done. A deadline that passes meanwhile costs nobody what they entered.
 */
@FromOutside
class TwoHandsSystemTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Reconciler reconciler;

    @Autowired
    ManagementService alarms;

    private final ExecutorService hands = Executors.newCachedThreadPool();
    private Program program;
    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        String base = "http://localhost:" + port;
        program = new Program(base);
        outsider = new Outsider(base, "admin", "anshi");
    }

    @AfterEach
    void lay() {
        hands.shutdownNow();
    }

    @Test
    void aConsumerIsNotHinderedByAnAlarmThatIsSetMeanwhile() throws Exception {
        Answer opened = program.post("/api/v1/cases", Requests.repair());

        Answer cancelled =
                whileAlarmsAreSet(opened.at("caseNumber"), () -> program.act(opened.at("token"), "cancel", Map.of()));

        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        assertThat(cancelled.at("status")).isEqualTo("cancelled");
        isWhole(opened.at("caseNumber"));
    }

    @Test
    void aClerkIsNotHinderedByAnAlarmThatIsSetMeanwhile() throws Exception {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        JsonNode task = outsider.tasks(opened.at("caseNumber")).get(0);
        Map<String, Object> answers = outsider.filled(task, Map.of());

        Answer completed = whileAlarmsAreSet(opened.at("caseNumber"), () -> complete("haibei-wang", task, answers));

        assertThat(completed.status()).as(completed.toString()).isEqualTo(204);
        assertThat(milestones(opened.at("token"))).contains("accepted");
        isWhole(opened.at("caseNumber"));
    }

    @Test
    void theFormOfATaskSomebodyHasDoneIsNoLongerThere() {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        JsonNode task = outsider.tasks(opened.at("caseNumber")).get(0);
        outsider.complete(task);

        Answer form = program.as("haibei-wang")
                .get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form");

        assertThat(form.status()).as(form.toString()).isEqualTo(404);
    }

    @Test
    void aClerkWaitsForAnAlarmThatRingsInThisMoment() throws Exception {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        JsonNode task = outsider.tasks(opened.at("caseNumber")).get(0);
        Map<String, Object> answers = outsider.filled(task, Map.of());
        List<Future<Answer>> begun = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            Job atRisk = alarms.createJobQuery()
                    .processInstanceId(task.path("processInstanceId").asText())
                    .timers()
                    .orderByJobDuedate()
                    .asc()
                    .list()
                    .get(0);
            alarms.executeJob(atRisk.getId());
            begun.add(hands.submit(() -> complete("haibei-wang", task, answers)));
            awaitSomebodyWaiting();
        });

        Answer completed = begun.get(0).get();
        assertThat(completed.status()).as(completed.toString()).isEqualTo(204);
        assertThat(milestones(opened.at("token"))).contains("accepted");
        isWhole(opened.at("caseNumber"));
    }

    @RepeatedTest(3)
    void aTaskIsDoneOnceAndTheSlowerClerkIsTold() throws Exception {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        JsonNode task = outsider.tasks(opened.at("caseNumber")).get(0);
        Map<String, Object> answers = outsider.filled(task, Map.of());

        List<Answer> both = atOnce(
                List.of(() -> complete("haibei-wang", task, answers), () -> complete("haibei-li", task, answers)));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(both)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(slower -> assertThat(slower.at("message")).contains("这项任务已办结或已撤回"));
        assertThat(milestones(opened.at("token"))).containsOnlyOnce("accepted");
        isWhole(opened.at("caseNumber"));
        assertThat(outsider.walk(opened.at("token")).path("status").asText()).isEqualTo("closed");
    }

    @RepeatedTest(3)
    void aDoubleTapIsOneAnswer() throws Exception {
        Answer opened = program.post("/api/v1/cases", Requests.of("recycling"));
        String token = outsider.walkUntilAsked(opened.at("token"));
        JsonNode action = outsider.progress(token).path("actions").get(0);
        Callable<Answer> tap = () -> program.act(token, action.path("key").asText(), outsider.answers(action));

        List<Answer> both = atOnce(List.of(tap, tap));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(both)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(second -> {
                    assertThat(second.contentType()).isEqualTo("application/problem+json");
                    assertThat(second.text()).contains("这项操作已不再提供");
                });
        isWhole(opened.at("caseNumber"));
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @RepeatedTest(3)
    void aCancelledCaseIsCancelledWhateverAClerkDoesInThatMoment() throws Exception {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        JsonNode task = outsider.tasks(opened.at("caseNumber")).get(0);
        Map<String, Object> answers = outsider.filled(task, Map.of());

        List<Answer> both = atOnce(List.of(
                () -> program.act(opened.at("token"), "cancel", Map.of()),
                () -> complete("haibei-wang", task, answers)));

        assertThat(both.get(0).status()).as(both.get(0).toString()).isEqualTo(200);
        assertThat(both.get(1).status()).as(both.get(1).toString()).isIn(204, 409);
        assertThat(program.progress(opened.at("token")).at("status")).isEqualTo("cancelled");
        assertThat(milestones(opened.at("token"))).containsOnlyOnce("cancelled");
        isWhole(opened.at("caseNumber"));
    }

    @Test
    void aRequestSentTwentyTimesAtOnceIsOneCase() throws Exception {
        String key = UUID.randomUUID().toString();
        ObjectNode request = Requests.repair();
        Callable<Answer> send = () -> program.post("/api/v1/cases", request, "Idempotency-Key", key);

        List<Answer> answers =
                atOnce(IntStream.range(0, 20).mapToObj(each -> send).toList());

        assertThat(answers).allMatch(answer -> answer.status() / 100 == 2, "answered well");
        assertThat(answers.stream().map(answer -> answer.at("caseNumber")).distinct())
                .hasSize(1);
        assertThat(answers.stream().map(answer -> answer.at("token")).distinct())
                .hasSize(1);
        Answer other = program.post("/api/v1/cases", Requests.of("delivery"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.contentType()).isEqualTo("application/problem+json");
        isWhole(answers.get(0).at("caseNumber"));
    }

    private Answer complete(String clerk, JsonNode task, Map<String, Object> answers) {
        return program.postAs(
                clerk, "/engine-rest/task/" + task.path("id").asText() + "/complete", Map.of("variables", answers));
    }

    private List<String> milestones(String token) {
        return program.progress(token).json().path("milestones").findValuesAsText("key");
    }

    private List<Answer> atOnce(List<Callable<Answer>> all) throws Exception {
        return SameMoment.of(hands, all);
    }

    /** Somebody has read the case's alarms and wants to change them, when another transaction that changed them commits. */
    private Answer whileAlarmsAreSet(String caseNumber, Callable<Answer> act) throws Exception {
        List<Future<Answer>> begun = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update act_ru_job set rev_ = rev_ + 1 where process_instance_id_ in"
                            + " (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                    .param(caseNumber)
                    .update();
            begun.add(hands.submit(act));
            awaitSomebodyWaiting();
        });
        return begun.get(0).get();
    }

    private void awaitSomebodyWaiting() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> DatabaseUnderTest.current().somebodyWaits(jdbc));
    }

    private void isWhole(String caseNumber) {
        assertThat(jdbc.sql("select milestone from message where case_number = ?"
                                + " group by milestone, occurrence, channel, audience having count(*) > 1")
                        .param(caseNumber)
                        .query(String.class)
                        .list())
                .as("messages queued twice")
                .isEmpty();
        assertThat(reconciler.drifts())
                .filteredOn(drift -> drift.caseNumber().value().equals(caseNumber))
                .isEmpty();
    }
}
