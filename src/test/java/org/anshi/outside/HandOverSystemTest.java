package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.anshi.walk.Outsider;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Partners pass a case on and answer, by program and in the task list; nobody can push it away, and nobody sees what is not theirs. */
@FromOutside
class HandOverSystemTest {
    private static final String LEAD = "haibei-wang";
    private static final String SUPERVISOR = "haibei-zhao";
    private static final String REPAIRER = "huadong-zhou";
    private static final String CARRIER = "shunjie-qian";

    @LocalServerPort
    int port;

    @Autowired
    ManagementService alarms;

    @Autowired
    RuntimeService runtime;

    private final ExecutorService hands = Executors.newCachedThreadPool();
    private Program program;
    private Outsider outsider;
    private String token;
    private String caseNumber;

    @BeforeEach
    void aRepairThatTheLeadHolds() {
        String base = "http://localhost:" + port;
        program = new Program(base);
        outsider = new Outsider(base, "admin", "anshi");
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        token = opened.at("token");
        caseNumber = opened.at("caseNumber");
    }

    @AfterEach
    void lay() {
        hands.shutdownNow();
    }

    @Test
    void theHolderHoldsItUntilTheOtherAcceptsAndThenTheWorkIsTheirs() {
        String dueBefore = promise("acceptance").path("dueAt").asText();
        Answer offered = offer(LEAD, "huadong-repair", "skill");
        assertThat(offered.status()).as(offered.toString()).isEqualTo(201);
        assertThat(offered.at("state")).isEqualTo("offered");
        assertThat(offered.at("from")).isEqualTo("haibei");
        assertThat(holder()).isEqualTo("haibei");

        Answer seen = program.as(REPAIRER).get(offers());
        assertThat(seen.at("0.id")).isEqualTo(offered.at("id"));
        assertThat(seen.at("0.words")).isEqualTo("压缩机异响，需要专业检测");

        Answer accepted = answer(REPAIRER, offered, "accept");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.at("state")).isEqualTo("accepted");
        assertThat(accepted.at("answeredBy")).isEqualTo(REPAIRER);
        assertThat(holder()).isEqualTo("huadong-repair");
        assertThat(milestones()).containsOnlyOnce("handed-over");
        assertThat(outsider.tasks(caseNumber)).isNotEmpty().allSatisfy(task -> assertThat(outsider.groupsOf(task))
                .containsExactly("huadong-repair.agent"));
        assertThat(promise("acceptance").path("dueAt").asText()).isEqualTo(dueBefore);
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void formerHoldersLoseTheirHandOnTheWork() {
        JsonNode task = outsider.tasks(caseNumber).get(0);
        Map<String, Object> answers = outsider.filled(task, Map.of());
        answer(REPAIRER, offer(LEAD, "huadong-repair", "skill"), "accept");

        Answer denied = complete(LEAD, task, answers);

        assertThat(denied.status()).as(denied.toString()).isBetween(400, 499);
        assertThat(milestones()).doesNotContain("accepted");
        assertThat(complete(REPAIRER, task, answers).status()).isEqualTo(204);
        assertThat(milestones()).contains("accepted");
    }

    @Test
    void whatComesNextIsTheirsToo() {
        answer(REPAIRER, offer(LEAD, "huadong-repair", "skill"), "accept");
        JsonNode accepting = outsider.tasks(caseNumber).get(0);
        complete(REPAIRER, accepting, outsider.filled(accepting, Map.of()));

        JsonNode next = outsider.tasks(caseNumber).get(0);

        assertThat(next.path("taskDefinitionKey").asText()).isEqualTo("Task_GuideRemotely");
        assertThat(outsider.groupsOf(next)).containsExactly("huadong-repair.agent");
        assertThat(program.progress(token).json().path("milestones").toString()).contains("华东维修先远程为您排查");
    }

    @Test
    void isAnsweredInTheTaskListAsWell() {
        offer(LEAD, "huadong-repair", "skill");
        JsonNode question = question();
        assertThat(outsider.groupsOf(question)).containsExactly("huadong-repair.agent");
        assertThat(question.path("due").isTextual()).isTrue();
        assertThat(question.path("followUp").isTextual()).isTrue();

        Answer answered = complete(REPAIRER, question, outsider.filled(question, Map.of()));

        assertThat(answered.status()).as(answered.toString()).isEqualTo(204);
        assertThat(holder()).isEqualTo("huadong-repair");
        assertThat(program.as(LEAD).get(offers()).at("0.answeredBy")).isEqualTo(REPAIRER);
    }

    @Test
    void isEverybodysOwnBusiness() {
        assertThat(program.get(offers()).status()).isEqualTo(401);
        assertThat(program.as(CARRIER).get(offers()).status()).isEqualTo(404);
        assertThat(offer(CARRIER, "shunjie", "skill").status()).isEqualTo(404);
        Answer offered = offer(LEAD, "huadong-repair", "skill");

        assertThat(answer(LEAD, offered, "accept").status()).isEqualTo(403);
        assertThat(answer(REPAIRER, offered, "withdraw").status()).isEqualTo(403);
        assertThat(answer(CARRIER, offered, "accept").status()).isEqualTo(404);
        assertThat(offer(REPAIRER, "shunjie", "skill").status()).isEqualTo(403);
        assertThat(holder()).isEqualTo("haibei");

        assertThat(answer(LEAD, offered, "withdraw").at("state")).isEqualTo("withdrawn");
        assertThat(outsider.tasks(caseNumber)).hasSize(1);
        Answer tooLate = answer(REPAIRER, offered, "accept");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.contentType()).isEqualTo("application/problem+json");
        assertThat(tooLate.text()).contains("这次移交已撤回");
    }

    @Test
    void whatIsAtFaultIsSaidFieldByField() {
        Answer empty = program.postAs(LEAD, offers(), Map.of("scope", "half"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.faultyFields()).contains("to", "reason", "scope");
        assertThat(offer(LEAD, "haibei", "skill").faultyFields()).containsExactly("to");
        Answer offered = offer(LEAD, "huadong-repair", "skill");
        assertThat(offer(LEAD, "shunjie", "skill").status()).isEqualTo(409);
        Answer wordless = program.postAs(REPAIRER, offers() + "/" + offered.at("id") + "/decline", Map.of());
        assertThat(wordless.faultyFields()).containsExactly("reason");
    }

    @Test
    void bouncedBetweenTwoItEndsWithTheLeadAndItsSupervisorDecides() {
        answer(REPAIRER, offer(LEAD, "huadong-repair", "skill"), "accept");
        decline(CARRIER, offer(REPAIRER, "shunjie", "capacity"));
        assertThat(holder()).isEqualTo("haibei");
        assertThat(milestones()).contains("handed-back");
        assertThat(outsider.groupsOf(outsider.tasks(caseNumber).get(0))).containsExactly("haibei.agent");

        offer(LEAD, "huadong-repair", "skill");
        expire();
        assertThat(holder()).isEqualTo("haibei");

        assertThat(offer(LEAD, "shunjie", "parts").status()).isEqualTo(409);
        JsonNode decision = taskAt("Task_DecideHolder");
        assertThat(outsider.groupsOf(decision)).containsExactly("haibei.supervisor");
        assertThat(complete(SUPERVISOR, decision, value("holderDecision", "offer"))
                        .status())
                .isEqualTo(204);

        assertThat(offer(LEAD, "shunjie", "parts").status()).isEqualTo(409);
        assertThat(offer(SUPERVISOR, "shunjie", "capacity").status()).isEqualTo(409);
        assertThat(offer(SUPERVISOR, "shunjie", "parts").status()).isEqualTo(201);
        assertThat(program.as(LEAD).get(offers()).json()).hasSize(4);
    }

    @Test
    void theLeadTakesItBackAtOnceAndItIsOnRecordAsItsOwnDoing() {
        String dueBefore = promise("acceptance").path("dueAt").asText();
        answer(REPAIRER, offer(LEAD, "huadong-repair", "skill"), "accept");
        offer(REPAIRER, "shunjie", "capacity");
        assertThat(offer(LEAD, "haibei", "skill").faultyFields()).containsExactly("to");
        assertThat(takeBack(REPAIRER, "想退回").status()).isEqualTo(403);
        assertThat(takeBack(LEAD, " ").faultyFields()).containsExactly("words");

        Answer back = takeBack(LEAD, "维修方三天没有联系消费者");

        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.at("state")).isEqualTo("accepted");
        assertThat(back.at("reason")).isEqualTo("taken-back");
        assertThat(back.at("offeredBy")).isEqualTo(LEAD);
        assertThat(back.at("words")).isEqualTo("维修方三天没有联系消费者");
        assertThat(holder()).isEqualTo("haibei");
        assertThat(milestones()).containsOnlyOnce("handed-back");
        assertThat(program.as(LEAD).get(offers()).at("1.state")).isEqualTo("withdrawn");
        assertThat(outsider.tasks(caseNumber)).isNotEmpty().allSatisfy(task -> assertThat(outsider.groupsOf(task))
                .containsExactly("haibei.agent"));
        assertThat(promise("acceptance").path("dueAt").asText()).isEqualTo(dueBefore);
        assertThat(takeBack(LEAD, "再来一次").status()).isEqualTo(409);
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void theLeadThatIsAskedItselfCannotSendItsOwnCaseBack() {
        answer(REPAIRER, offer(LEAD, "huadong-repair", "skill"), "accept");
        Answer offered = offer(REPAIRER, "haibei", "responsibility");

        Answer refused =
                program.postAs(LEAD, offers() + "/" + offered.at("id") + "/decline", Map.of("reason", "not-ours"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("本案由贵单位牵头");
        assertThat(answer(LEAD, offered, "withdraw").status()).isEqualTo(403);
        assertThat(runtime.createVariableInstanceQuery().variableName("offered").list())
                .anySatisfy(told -> assertThat(told.getValue().toString()).contains("只能接手"));
        assertThat(answer(LEAD, offered, "accept").status()).isEqualTo(200);
        assertThat(holder()).isEqualTo("haibei");
    }

    @Test
    void aPieceOfWorkGoesAloneAndTheHolderKeepsTheCase() {
        String work =
                outsider.tasks(caseNumber).get(0).path("taskDefinitionKey").asText();
        Map<String, ?> piece =
                Map.of("to", "huadong-repair", "reason", "skill", "scope", "piece-of-work", "work", work);
        assertThat(program.postAs(
                                LEAD,
                                offers(),
                                Map.of(
                                        "to",
                                        "huadong-repair",
                                        "reason",
                                        "skill",
                                        "scope",
                                        "piece-of-work",
                                        "work",
                                        "Task_Nowhere"))
                        .faultyFields())
                .containsExactly("work");

        answer(REPAIRER, program.postAs(LEAD, offers(), piece), "accept");

        assertThat(holder()).isEqualTo("haibei");
        assertThat(milestones()).doesNotContain("handed-over");
        assertThat(outsider.groupsOf(taskAt(work))).containsExactly("huadong-repair.agent");
    }

    @Test
    void workThatIsDoneIsOfferedNoMore() {
        JsonNode task = outsider.tasks(caseNumber).get(0);
        String work = task.path("taskDefinitionKey").asText();
        program.postAs(
                LEAD,
                offers(),
                Map.of("to", "huadong-repair", "reason", "skill", "scope", "piece-of-work", "work", work));

        assertThat(complete(LEAD, task, outsider.filled(task, Map.of())).status())
                .isEqualTo(204);

        assertThat(program.as(LEAD).get(offers()).at("0.state")).isEqualTo("withdrawn");
        assertThat(question().isEmpty()).isTrue();
    }

    @Test
    void theJourneyCallsItAndGoesOnMeanwhile() {
        Answer withdrawn = offer(LEAD, "huadong-repair", "skill");
        answer(LEAD, withdrawn, "withdraw");
        Answer offered = offer(LEAD, "huadong-repair", "skill");

        ProcessInstance journey = called(null).orElseThrow();
        ProcessInstance handOver = called(journey).orElseThrow();
        assertThat(runtime.getVariables(handOver.getId()))
                .containsEntry("handOver", offered.at("id"))
                .containsKeys("offeredBy", "offered", "offeredBecause", "product");
        assertThat(runtime.getVariables(journey.getId())).doesNotContainKey("handOver");

        JsonNode task = outsider.tasks(caseNumber).findParents("taskDefinitionKey").stream()
                .filter(each -> !each.path("taskDefinitionKey").asText().equals("Task_AnswerHandOver"))
                .findFirst()
                .orElseThrow();
        assertThat(complete(LEAD, task, outsider.filled(task, Map.of())).status())
                .isEqualTo(204);
        assertThat(milestones()).contains("accepted");
        assertThat(answer(REPAIRER, offered, "accept").status()).isEqualTo(200);
        assertThat(called(journey)).isEmpty();
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(journey.getId())
                        .count())
                .isZero();
    }

    @Nested
    class ACaseThatEnds {
        @Test
        void byTheConsumersWishTakesItsOfferAlong() {
            Answer offered = offer(LEAD, "huadong-repair", "skill");
            cancelled();
            isOver(offered, "withdrawn");
        }

        @Test
        void byItsJourneyTakesItsOfferAlong() {
            Answer offered = offer(LEAD, "huadong-repair", "skill");
            refused();
            isOver(offered, "withdrawn");
        }

        @Test
        void takesTheWorkThatWasOfferedAlong() {
            Answer offered = program.postAs(
                    LEAD,
                    offers(),
                    Map.of(
                            "to",
                            "huadong-repair",
                            "reason",
                            "skill",
                            "scope",
                            "piece-of-work",
                            "work",
                            "Task_AcceptRequest"));
            cancelled();
            isOver(offered, "withdrawn");
        }

        @Test
        void byTheConsumersWishLeavesNothingToDecide() {
            Answer offered = bouncedTwice();
            cancelled();
            isOver(offered, "declined");
        }

        @Test
        void byItsJourneyLeavesNothingToDecide() {
            Answer offered = bouncedTwice();
            refused();
            isOver(offered, "declined");
        }

        private Answer bouncedTwice() {
            decline(CARRIER, offer(LEAD, "shunjie", "capacity"));
            Answer again = offer(LEAD, "shunjie", "capacity");
            decline(CARRIER, again);
            assertThat(taskAt("Task_DecideHolder").isEmpty()).isFalse();
            return again;
        }

        private void cancelled() {
            assertThat(program.act(token, "cancel", Map.of()).status()).isBetween(200, 299);
        }

        private void refused() {
            JsonNode task = taskAt("Task_AcceptRequest");
            Answer refused = complete(LEAD, task, outsider.filled(task, Map.of("decision", "refuse")));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(204);
        }

        private void isOver(Answer offered, String state) {
            assertThat(program.as(LEAD).get(offers() + "/" + offered.at("id")).at("state"))
                    .isEqualTo(state);
            assertThat(outsider.instances(caseNumber)).isEmpty();
        }
    }

    @Nested
    class InTheSameMoment {
        @RepeatedTest(3)
        void acceptedAndWithdrawnOneCounts() throws Exception {
            Answer offered = offer(LEAD, "huadong-repair", "skill");

            List<Answer> both =
                    atOnce(() -> answer(REPAIRER, offered, "accept"), () -> answer(LEAD, offered, "withdraw"));

            assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            isWhole(both.get(0).status() == 200 ? "accepted" : "withdrawn");
        }

        @RepeatedTest(3)
        void acceptedTwiceOneCounts() throws Exception {
            Answer offered = offer(LEAD, "huadong-repair", "skill");
            JsonNode question = question();
            Map<String, Object> yes = outsider.filled(question, Map.of());

            List<Answer> both =
                    atOnce(() -> answer(REPAIRER, offered, "accept"), () -> complete("huadong-feng", question, yes));

            assertThat(both).filteredOn(answer -> answer.status() < 300).hasSize(1);
            assertThat(both).filteredOn(answer -> answer.status() == 409).hasSize(1);
            isWhole("accepted");
        }

        @RepeatedTest(3)
        void acceptedAndExpiredOneCounts() throws Exception {
            Answer offered = offer(LEAD, "huadong-repair", "skill");

            Answer accepted = atOnce(() -> answer(REPAIRER, offered, "accept"), () -> {
                        expire();
                        return null;
                    })
                    .get(0);

            assertThat(accepted.status()).as(accepted.toString()).isIn(200, 409);
            isWhole(accepted.status() == 200 ? "accepted" : "expired");
        }

        private void isWhole(String state) {
            boolean moved = state.equals("accepted");
            assertThat(program.as(LEAD).get(offers()).at("0.state")).isEqualTo(state);
            assertThat(holder()).isEqualTo(moved ? "huadong-repair" : "haibei");
            assertThat(milestones().stream().filter("handed-over"::equals)).hasSize(moved ? 1 : 0);
            assertThat(outsider.tasks(caseNumber)).singleElement().satisfies(task -> assertThat(outsider.groupsOf(task))
                    .containsExactly(moved ? "huadong-repair.agent" : "haibei.agent"));
        }
    }

    @SafeVarargs
    private List<Answer> atOnce(Callable<Answer>... all) throws Exception {
        return SameMoment.of(hands, List.of(all));
    }

    /** The time to answer is over; an answer that was faster leaves nothing to expire. */
    private void expire() {
        Job expiry = alarms.createJobQuery().activityId("BoundaryEvent_OfferExpired").list().stream()
                .filter(job -> job.getProcessInstanceId()
                        .equals(question().path("processInstanceId").asText()))
                .findFirst()
                .orElse(null);
        if (expiry != null) {
            ringAtOnce(expiry);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> alarms.createJobQuery().jobId(expiry.getId()).count() == 0);
        }
    }

    private void ringAtOnce(Job expiry) {
        try {
            alarms.setJobDuedate(expiry.getId(), new Date(0));
        } catch (ProcessEngineException gone) {
            assertThat(alarms.createJobQuery().jobId(expiry.getId()).count())
                    .as("answered meanwhile: %s", gone.getMessage())
                    .isZero();
        }
    }

    private Answer offer(String person, String to, String reason) {
        return program.postAs(person, offers(), Map.of("to", to, "reason", reason, "words", "压缩机异响，需要专业检测"));
    }

    private Answer answer(String person, Answer offered, String how) {
        return program.postAs(person, offers() + "/" + offered.at("id") + "/" + how, Map.of());
    }

    private Answer takeBack(String person, String why) {
        return program.postAs(person, offers() + "/take-back", Map.of("words", why));
    }

    private void decline(String person, Answer offered) {
        Answer declined = program.postAs(
                person, offers() + "/" + offered.at("id") + "/decline", Map.of("reason", "region", "words", "超出范围"));
        assertThat(declined.status()).as(declined.toString()).isEqualTo(200);
        assertThat(declined.at("declineReason")).isEqualTo("region");
    }

    private Answer complete(String clerk, JsonNode task, Map<String, Object> answers) {
        return program.postAs(
                clerk, "/engine-rest/task/" + task.path("id").asText() + "/complete", Map.of("variables", answers));
    }

    private static Map<String, Object> value(String key, Object value) {
        return Map.of(key, Map.of("value", value));
    }

    private JsonNode question() {
        return taskAt("Task_AnswerHandOver");
    }

    private JsonNode taskAt(String element) {
        return StreamSupport.stream(outsider.tasks(caseNumber).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(element))
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** What this journey called, or the journey itself, which nobody called. */
    private Optional<ProcessInstance> called(ProcessInstance by) {
        var ofCase = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber);
        return Optional.ofNullable(
                (by == null ? ofCase.rootProcessInstances() : ofCase.superProcessInstanceId(by.getId()))
                        .singleResult());
    }

    private String offers() {
        return "/api/v1/cases/" + caseNumber + "/hand-overs";
    }

    private String holder() {
        return program.progress(token).at("responsible.organisation");
    }

    private List<String> milestones() {
        return program.progress(token).json().path("milestones").findValuesAsText("key");
    }

    private JsonNode promise(String stage) {
        return StreamSupport.stream(
                        program.progress(token).json().path("promises").spliterator(), false)
                .filter(promise -> promise.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
