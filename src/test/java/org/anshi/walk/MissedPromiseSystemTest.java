package org.anshi.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The time promised passes and nobody acted: staff were warned before, the consumer is told honestly, the lead's supervisor
 * names a new time, and the case still ends well with the breach on record.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissedPromiseSystemTest {
    private static final Pattern TRACKING_LINK = Pattern.compile("/track/([\\w-]+)");
    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @TestFactory
    Stream<DynamicTest> everyStageOfEveryJourneyIsRecoveredAndClosed() {
        List<DynamicTest> misses = new ArrayList<>();
        for (JsonNode journey : outsider.journeys()) {
            for (JsonNode stage : journey.path("stages")) {
                String key = journey.path("key").asText();
                misses.add(DynamicTest.dynamicTest(
                        stage.asText() + " of " + key, () -> missedAndRecovered(key, stage.asText())));
            }
        }
        assertThat(misses).hasSizeGreaterThanOrEqualTo(15);
        return misses.stream();
    }

    private void missedAndRecovered(String journey, String stage) {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open(journey, categoryWithAllStagesOf(journey));
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        JsonNode before = outsider.walkUntil(token, progress -> isNextToFallDue(progress, stage));
        JsonNode work = outsider.tasks(number).get(0);

        outsider.waitUntil(time(work.path("followUp")));
        assertThat(sent(
                        number,
                        stage + "-at-risk@"
                                + before.path("responsible")
                                        .path("organisation")
                                        .asText()))
                .isTrue();
        assertThat(sent(number, stage + "-at-risk@haibei")).isTrue();
        assertThat(promise(outsider.progress(token), stage).path("state").asText())
                .isEqualTo("running");

        outsider.waitUntil(time(promise(before, stage).path("dueAt")).plusSeconds(1));
        JsonNode recovery = recoveryOf(number, stage);
        assertThat(promise(outsider.progress(token), stage).path("state").asText())
                .isEqualTo("breached");
        assertThat(milestones(token)).contains("promise-missed");
        assertThat(sent(number, "promise-missed")).isTrue();
        JsonNode missed = promise(outsider.progress(token), stage);
        assertThat(time(missed.path("answerBy"))).isAfter(outsider.now());
        assertThat(missed.path("newDueAt").isNull()).isTrue();

        assertThat(outsider.groupsOf(recovery)).containsExactly("haibei.supervisor");
        Outsider supervisor = outsider.as("haibei-zhao");
        JsonNode hers = recoveryIn(supervisor.tasks(number), stage);
        assertThat(supervisor.shownIn(hers).path("caseNumber").path("value").asText())
                .isEqualTo(number);
        supervisor.complete(hers);
        JsonNode renewed = promise(outsider.progress(token), stage);
        assertThat(time(renewed.path("newDueAt"))).isAfter(outsider.now());
        assertThat(renewed.path("answerBy").isNull()).isTrue();
        assertThat(milestones(token)).contains("promise-renewed");
        assertThat(sent(number, "promise-renewed")).isTrue();

        JsonNode closed = outsider.walk(token);
        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(promise(closed, stage).path("state").asText()).isEqualTo("met-late");
        assertThat(closed.path("promises").findValuesAsText("state")).isSubsetOf("met", "met-late");
    }

    @Test
    void aNewTimeMissedIsToldAgainAndTheRecoveryEndsWithItsStage() {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open("repair", "large-appliance");
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        outsider.waitUntil(time(promise(opened, "acceptance").path("dueAt")).plusSeconds(1));
        outsider.complete(recoveryOf(number, "acceptance"));

        OffsetDateTime newTime =
                time(promise(outsider.progress(token), "acceptance").path("newDueAt"));
        outsider.waitUntil(newTime.plusSeconds(1));
        JsonNode again = recoveryOf(number, "acceptance");
        assertThat(milestones(token).stream().filter("promise-missed"::equals)).hasSize(2);
        assertThat(promise(outsider.progress(token), "acceptance")
                        .path("newDueAt")
                        .isNull())
                .isTrue();
        assertThat(time(promise(outsider.progress(token), "acceptance").path("answerBy")))
                .isAfter(outsider.now());
        outsider.complete(again);

        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
        await("only the rework watch is left")
                .atMost(SOON)
                .until(() -> outsider.instances(number).size() == 1);
    }

    @Test
    void aCaseCancelledWhileItsNewTimeIsAwaitedLeavesNothing() {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open("repair", "large-appliance");
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        outsider.waitUntil(time(promise(opened, "acceptance").path("dueAt")).plusSeconds(1));
        outsider.complete(recoveryOf(number, "acceptance"));

        assertThat(outsider.act(token, "cancel", Map.of()).path("status").asText())
                .isEqualTo("cancelled");
        assertThat(outsider.instances(number)).isEmpty();
    }

    @Test
    void aClockThatWaitsForTheConsumerIsNotMissed() {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open("repair", "large-appliance");
        String token = opened.path("token").asText();
        JsonNode waiting = outsider.walkUntil(
                token, progress -> progress.path("status").asText().equals("waiting"));
        assertThat(promise(waiting, "arrival").path("state").asText()).isEqualTo("paused");
        assertThat(promise(waiting, "completion").path("state").asText()).isEqualTo("paused");

        outsider.waitUntil(outsider.now().plusDays(21));
        assertThat(sent(opened.path("caseNumber").asText(), "appointment-reminder"))
                .isTrue();
        assertThat(promise(outsider.progress(token), "arrival").path("state").asText())
                .isEqualTo("paused");
        assertThat(milestones(token)).doesNotContain("promise-missed");

        JsonNode answered = outsider.walkUntil(
                token,
                progress -> promise(progress, "arrival").path("state").asText().equals("running"));
        assertThat(time(promise(answered, "arrival").path("dueAt"))).isAfter(outsider.now());
        assertThat(outsider.walk(token).path("promises").findValuesAsText("state"))
                .containsOnly("met");
    }

    @Test
    void waitingForPartsPausesTheTargetAndStartsTheLegalClock() {
        outsider.waitUntilATuesdayMorning();
        partsNeverCome("large-appliance", 90);
        outsider.waitUntilATuesdayMorning();
        partsNeverCome("phone-pc", 60);
    }

    private void partsNeverCome(String category, int ceilingDays) {
        JsonNode opened = outsider.open("repair", category);
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        outsider.walkUntil(token, progress -> isAt(number, "Task_RepairProduct"));
        outsider.complete(outsider.tasks(number).get(0), Map.of("repairResult", "waiting-for-parts"));
        JsonNode waiting = outsider.progress(token);
        assertThat(promise(waiting, "completion").path("pausedBecause").asText())
                .isEqualTo("waiting-for-parts");
        assertThat(milestones(token)).contains("parts-ordered");
        OffsetDateTime ceiling = outsider.now().plusDays(ceilingDays);
        assertThat(outsider.explanation(token, "completion"))
                .filteredOn(line -> line.startsWith("法定上限"))
                .singleElement()
                .asString()
                .contains("%d月%d日".formatted(ceiling.getMonthValue(), ceiling.getDayOfMonth()));

        outsider.waitUntil(outsider.now().plusDays(ceilingDays - 1));
        assertThat(offered(token)).doesNotContain("claim-replacement");
        outsider.waitUntil(outsider.now().plusDays(2));
        await("right to a replacement").atMost(SOON).until(() -> milestones(token)
                .contains("replacement-right"));
        assertThat(offered(token)).contains("claim-replacement");
        assertThat(milestones(token)).doesNotContain("promise-missed");

        while (!offered(token).contains("confirm-completion")) {
            outsider.complete(outsider.tasks(number).get(0));
        }
        JsonNode closed = outsider.act(token, "confirm-completion", Map.of());
        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(offered(token)).doesNotContain("claim-replacement");
    }

    @Test
    void aFaultWithinThirtyDaysComesBackAsARepairFreeOfCharge() {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open("repair", "large-appliance", outOfWarranty());
        String token = opened.path("token").asText();
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
        assertThat(milestones(token)).as("out of warranty").contains("quote-sent");

        outsider.waitUntil(outsider.now().plusDays(29));
        JsonNode again = StreamSupport.stream(
                        outsider.progress(token).path("actions").spliterator(), false)
                .filter(action -> action.path("key").asText().equals("report-again"))
                .findFirst()
                .orElseThrow();
        JsonNode reported = outsider.act(token, "report-again", outsider.answers(again));

        String next = StreamSupport.stream(reported.path("milestones").spliterator(), false)
                .filter(milestone -> milestone.path("key").asText().equals("rework-opened"))
                .map(milestone -> milestone.path("text").asText().replaceAll(".*(AS-\\d+-\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(outsider.tasks(next)).hasSize(1);
        assertThat(sent(next, "received")).isTrue();
        assertThat(offered(token)).doesNotContain("report-again");

        String rework = tokenOf(next);
        outsider.walkUntil(rework, progress -> isAt(next, "Task_ProposeAppointment"));
        assertThat(milestones(rework)).contains("plan-told").doesNotContain("quote-sent");
        assertThat(outsider.messages(next).findValuesAsText("text")).anyMatch(text -> text.contains("维修免费"));
        assertThat(outsider.messages(next).findValuesAsText("milestone")).doesNotContain("quote-sent");
        assertThat(outsider.walk(rework).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void afterThirtyDaysTheReworkPromiseEnds() {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open("repair", "large-appliance");
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        outsider.walk(token);
        assertThat(outsider.instances(number)).hasSize(1);

        outsider.waitUntil(outsider.now().plusDays(31));
        await("end of the rework promise").atMost(SOON).until(() -> outsider.instances(number)
                .isEmpty());
        assertThat(offered(token)).doesNotContain("report-again");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theEndOfACoverIsToldFiveDaysBeforeAndNothingRenewsByItself() {
        outsider.waitUntilATuesdayMorning();
        JsonNode opened = outsider.open("warranty-extension", "large-appliance");
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();
        outsider.walk(token);
        JsonNode watch = outsider.instances(number).get(0);
        LocalDate end = LocalDate.parse(outsider.known(watch, "coverEndsOn"));
        OffsetDateTime notice =
                end.minusDays(5).atTime(9, 0).atOffset(outsider.now().getOffset());

        outsider.waitUntil(notice.minusHours(1));
        assertThat(milestones(token)).doesNotContain("renewal-notice");
        outsider.waitUntil(notice.plusMinutes(1));
        assertThat(sent(number, "renewal-notice")).isTrue();
        await("end of the watch").atMost(SOON).until(() -> outsider.instances(number)
                .isEmpty());

        List<String> told = milestones(token);
        outsider.waitUntil(end.plusDays(2).atTime(9, 0).atOffset(notice.getOffset()));
        assertThat(milestones(token)).isEqualTo(told);
        assertThat(outsider.instances(number)).isEmpty();
    }

    private LocalDate outOfWarranty() {
        return outsider.now().toLocalDate().minusYears(4);
    }

    private String tokenOf(String number) {
        return outsider.messages(number).findValuesAsText("text").stream()
                .map(TRACKING_LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    private boolean isAt(String number, String step) {
        return outsider.tasks(number).findValuesAsText("taskDefinitionKey").contains(step);
    }

    private List<String> offered(String token) {
        return Outsider.offered(outsider.progress(token));
    }

    /**
     * Working time, whenever the test runs: messages go out at once and the next dates are near. Weeks of festivals are left
     * out, in which limits in calendar days end before those in working days.
     */
    /** Only a vehicle is inspected before its cover is extended. */
    private static String categoryWithAllStagesOf(String journey) {
        return journey.equals("warranty-extension") ? "vehicle" : "large-appliance";
    }

    /** It runs, and no other promise would be missed before it. */
    private static boolean isNextToFallDue(JsonNode progress, String stage) {
        JsonNode promise = promise(progress, stage);
        return promise.path("state").asText().equals("running")
                && promise.hasNonNull("dueAt")
                && StreamSupport.stream(progress.path("promises").spliterator(), false)
                        .filter(other -> !other.path("stage").asText().equals(stage))
                        .filter(other -> Set.of("running", "paused")
                                .contains(other.path("state").asText()))
                        .allMatch(other -> other.hasNonNull("dueAt")
                                && time(other.path("dueAt"))
                                        .isAfter(time(promise.path("dueAt")).minusMinutes(1)));
    }

    private static JsonNode promise(JsonNode progress, String stage) {
        return StreamSupport.stream(progress.path("promises").spliterator(), false)
                .filter(promise -> promise.path("stage").asText().equals(stage))
                .findFirst()
                .orElse(progress.path("none"));
    }

    private JsonNode recoveryOf(String number, String stage) {
        await("recovery of " + stage).atMost(SOON).until(() -> !recoveryIn(outsider.tasks(number), stage)
                .isMissingNode());
        return recoveryIn(outsider.tasks(number), stage);
    }

    private JsonNode recoveryIn(JsonNode tasks, String stage) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals("Task_Recover"))
                .filter(task -> outsider.shownIn(task)
                        .path("stage")
                        .path("value")
                        .asText(stage)
                        .equals(stage))
                .findFirst()
                .orElse(tasks.path("none"));
    }

    private List<String> milestones(String token) {
        return Outsider.milestones(outsider.progress(token));
    }

    private boolean sent(String number, String milestone) {
        await(milestone + " of " + number).atMost(SOON).untilAsserted(() -> assertThat(outsider.messages(number))
                .filteredOn(message -> message.path("milestone").asText().equals(milestone))
                .isNotEmpty()
                .allMatch(message -> message.path("state").asText().equals("sent")));
        return true;
    }

    private static OffsetDateTime time(JsonNode written) {
        String text = written.asText().replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return OffsetDateTime.parse(text);
    }
}
