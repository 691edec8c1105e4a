package org.anshi.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/** Two organisations at the engine's REST API: each works on its own tasks and learns nothing of the other's. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "anshi.realm=classpath:keycloak-realm/anshi-realm.json")
class StaffAccessIT {
    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ProcessEngine engine;

    private Task haibeis;
    private Task dongfangs;

    @BeforeEach
    void eachOrganisationHasATask() {
        PeopleCheck check = new PeopleCheck(engine);
        check.deploy();
        haibeis = check.offerTo("haibei.agent", "AS-1");
        dongfangs = check.offerTo("dongfang.agent", "AS-2");
    }

    @AfterEach
    void leaveNothing() {
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> engine.getRuntimeService()
                .deleteProcessInstance(instance.getId(), "test over"));
    }

    @Test
    void withoutNameAndPasswordNobodyGetsIn() {
        assertThat(rest.getForEntity("/engine-rest/task", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(rest.withBasicAuth("haibei-wang", "wrong")
                        .getForEntity("/engine-rest/task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void everybodySeesTheTasksOfTheirOwnGroups() {
        assertThat(idsOf(list("haibei-wang", "/engine-rest/task"))).containsExactly(haibeis.getId());
        assertThat(idsOf(list("haibei-zhao", "/engine-rest/task"))).containsExactly(haibeis.getId());
        assertThat(idsOf(list("dongfang-liu", "/engine-rest/task"))).containsExactly(dongfangs.getId());
        assertThat(idsOf(list("huadong-wu", "/engine-rest/task"))).isEmpty();
        assertThat(idsOf(list("haibei-chen", "/engine-rest/task"))).isEmpty();
        assertThat(idsOf(list("admin", "/engine-rest/task")))
                .containsExactlyInAnyOrder(haibeis.getId(), dongfangs.getId());
    }

    @Test
    void aMemberReadsTheFormAndCompletesTheTask() {
        String task = "/engine-rest/task/" + haibeis.getId();
        assertThat(get("haibei-wang", task + "/deployed-form").getBody()).contains("people-check");
        assertThat(get("haibei-wang", task + "/form-variables").getBody()).contains("AS-1");
        assertThat(post("haibei-wang", task + "/claim", Map.of("userId", "haibei-wang")))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("haibei-wang", task + "/submit-form", accept())).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(haibeis.getId())
                        .count())
                .isZero();
    }

    @Test
    void aMemberPutsATaskBackForTheColleaguesButHandsItToNobody() {
        String task = "/engine-rest/task/" + haibeis.getId();
        post("haibei-wang", task + "/claim", Map.of("userId", "haibei-wang"));
        assertThat(post("haibei-li", task + "/unclaim", Map.of())).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("haibei-wang", task + "/assignee", Map.of("userId", "dongfang-liu")))
                .isEqualTo(HttpStatus.FORBIDDEN);

        assertThat(post("haibei-wang", task + "/unclaim", Map.of())).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(post("haibei-li", task + "/claim", Map.of("userId", "haibei-li")))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void aMemberMayCompleteWithoutClaiming() {
        assertThat(post("dongfang-liu", "/engine-rest/task/" + dongfangs.getId() + "/complete", accept()))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void aTaskOfAnotherOrganisationCanNeitherBeReadNorTouched() {
        String task = "/engine-rest/task/" + dongfangs.getId();
        for (String read :
                List.of("", "/deployed-form", "/form-variables", "/variables", "/identity-links", "/comment")) {
            assertThat(get("haibei-wang", task + read).getStatusCode().is2xxSuccessful())
                    .as("GET " + read)
                    .isFalse();
        }
        for (String act : List.of("/claim", "/assignee", "/complete", "/submit-form", "/delegate", "/unclaim")) {
            assertThat(post("haibei-wang", task + act, Map.of("userId", "haibei-wang"))
                            .is4xxClientError())
                    .as("POST " + act)
                    .isTrue();
        }
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(dongfangs.getId())
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void ofAllVariablesAMemberReadsWhatTheCardsOfTheirOwnTasksShow() {
        assertThat(list("haibei-wang", "/engine-rest/variable-instance"))
                .isNotEmpty()
                .allMatch(variable -> haibeis.getId().equals(variable.get("taskId")));
    }

    @Test
    void aMemberLearnsNothingOfInstancesVariablesAndHistory() {
        for (String path : List.of(
                "process-instance",
                "execution",
                "job",
                "incident",
                "event-subscription",
                "history/process-instance",
                "history/task",
                "history/activity-instance",
                "history/variable-instance",
                "history/detail",
                "history/user-operation",
                "deployment")) {
            assertThat(list("haibei-wang", "/engine-rest/" + path)).as(path).isEmpty();
        }
        assertThat(get(
                                "haibei-wang",
                                "/engine-rest/process-instance/" + dongfangs.getProcessInstanceId() + "/variables")
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
    }

    @Test
    void aMemberNeitherStartsNorCorrelatesNorMovesADate() {
        assertThat(post("haibei-wang", "/engine-rest/process-definition/key/people-check/start", Map.of()))
                .isEqualTo(HttpStatus.FORBIDDEN);
        engine.getTaskService().complete(dongfangs.getId());
        assertThat(post(
                                "dongfang-liu",
                                "/engine-rest/message",
                                Map.of("messageName", "Msg_PeopleCheck", "businessKey", "AS-2"))
                        .is4xxClientError())
                .isTrue();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("AS-2")
                        .count())
                .isOne();
        assertThat(put(
                        "haibei-wang",
                        "/engine-rest/task/" + haibeis.getId(),
                        Map.of("name", "x", "due", "2030-01-01T00:00:00.000+0800")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("haibei-wang", "/engine-rest/task/create", Map.of("name", "mine")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("haibei-wang", "/engine-rest/deployment/create", Map.of())
                        .is4xxClientError())
                .isTrue();
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        assertThat(put(
                        "haibei-wang",
                        "/engine-rest/user/haibei-wang/profile",
                        Map.of("id", "haibei-wang", "firstName", "x")))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private static Map<String, Object> accept() {
        return Map.of(
                "variables",
                Map.of(
                        "decision", Map.of("value", "accept"),
                        "visitKind", Map.of("value", "on-site"),
                        "quoteAmount", Map.of("value", 0),
                        "appointmentAt", Map.of("value", "2026-12-01T10:30+08:00")));
    }

    private ResponseEntity<String> get(String person, String path) {
        return rest.withBasicAuth(person, "anshi").getForEntity(path, String.class);
    }

    private HttpStatusCode post(String person, String path, Object body) {
        return rest.withBasicAuth(person, "anshi")
                .postForEntity(path, body, String.class)
                .getStatusCode();
    }

    private HttpStatusCode put(String person, String path, Object body) {
        return rest.withBasicAuth(person, "anshi")
                .exchange(
                        path,
                        org.springframework.http.HttpMethod.PUT,
                        new org.springframework.http.HttpEntity<>(body),
                        String.class)
                .getStatusCode();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String person, String path) {
        return rest.withBasicAuth(person, "anshi").getForObject(path, List.class);
    }

    private static List<Object> idsOf(List<Map<String, Object>> entries) {
        return entries.stream().map(entry -> entry.get("id")).toList();
    }
}
