package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.anshi.shared.CaseNumber;
import org.anshi.staff.QualificationRecord;
import org.anshi.staff.Staff;
import org.anshi.visit.Roster;
import org.anshi.visit.Visit;
import org.anshi.visit.Visits;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** From the appointment to the door: who is sent, what the consumer sees of them, moving it, and planning the day at the desk. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "anshi.delivery.attempts=2",
            "anshi.delivery.first-wait=50ms",
            "anshi.delivery.longest-wait=100ms",
            "anshi.delivery.poll=100ms"
        })
@ActiveProfiles("demo")
class VisitSystemTest {
    private static final String WU = "huadong-wu";
    private static final String ZHENG = "huadong-zheng";

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    Roster roster;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private String base;
    private RestClient consumer;
    private Outsider outsider;
    private String token;
    private String number;

    @BeforeEach
    void aRepairToMakeAnAppointmentFor() {
        base = "http://localhost:" + port;
        consumer = RestClient.builder()
                .baseUrl(base)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        outsider = new Outsider(base, "admin", "anshi");
        open("repair", "large-appliance");
    }

    @AfterEach
    void over() {
        database.sql("delete from staff_qualification where entered_by = 'test'")
                .update();
        visits.openOf(new CaseNumber(number)).ifPresent(open -> outsider.act(token, "cancel", Map.of()));
    }

    @Test
    void theConsumerSeesWhoComesFromWhenTheyAreSentUntilTheyAreThere() {
        assertThat(outsider.progress(token).has("visit")).isFalse();
        OffsetDateTime when = aTuesdayAt("10:00");
        appointed(when);

        JsonNode visit = visit();
        assertThat(visit.path("state").asText()).isEqualTo("dispatched");
        assertThat(OffsetDateTime.parse(visit.path("from").asText())).isEqualTo(when);
        assertThat(visit.path("organisationName").asText()).isEqualTo("华东维修");
        assertThat(visit.path("technician").path("name").asText()).isIn("吴师傅", "郑师傅");
        assertThat(visit.path("technician").path("jobNumber").asText()).startsWith("HD-");
        ResponseEntity<byte[]> photo = photo(token);
        assertThat(photo.getStatusCode().value()).isEqualTo(200);
        assertThat(photo.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(photo("A".repeat(22)).getStatusCode().value()).isEqualTo(404);
        assertThat(consumer.get().uri("/track/" + token).retrieve().body(String.class))
                .contains("上门安排", visit.path("technician").path("name").asText(), "华东维修", "/visit/photo");

        outsider.act(token, "confirm-appointment", Map.of());
        task("Task_SetOut");
        task("Task_ReportArrival");
        outsider.act(token, "confirm-arrival", Map.of());

        assertThat(outsider.progress(token).has("visit")).isFalse();
        assertThat(photo(token).getStatusCode().value()).isEqualTo(404);
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void beforeAnybodySetsOutTheConsumerMovesIt() {
        appointed(aTuesdayAt("14:00"));
        assertThat(visit().path("reschedule").isNull()).isTrue();
        assertThat(reschedule(aTuesdayAt("15:00").toString()).getStatusCode().value())
                .as("not agreed yet")
                .isEqualTo(409);
        outsider.act(token, "confirm-appointment", Map.of());
        assertThat(visit().path("reschedule").asText()).isEqualTo("by-moment");
        assertThat(Outsider.offered(outsider.progress(token))).containsOnly("ask-human", "complain", "urge", "cancel");

        for (String wrong : List.of(
                "",
                "morgen",
                "2020-01-01T10:00:00+08:00",
                outsider.now().plusYears(1).toString())) {
            ResponseEntity<JsonNode> refused = reschedule(wrong);
            assertThat(refused.getStatusCode().value()).as(wrong).isEqualTo(400);
            assertThat(refused.getBody().path("errors").findValuesAsText("field"))
                    .containsExactly("wishedAt");
        }
        OffsetDateTime later = aTuesdayAt("16:00").plusDays(1);
        ResponseEntity<JsonNode> moved = reschedule(later.toString());

        assertThat(moved.getStatusCode().value())
                .as(String.valueOf(moved.getBody()))
                .isEqualTo(200);
        assertThat(moved.getBody().path("visit").path("state").asText()).isEqualTo("to-be-agreed");
        assertThat(milestones()).contains("appointment-given-up");
        assertThat(photo(token).getStatusCode().value()).isEqualTo(404);

        propose(later);
        outsider.act(token, "confirm-appointment", Map.of());
        assertThat(OffsetDateTime.parse(visit().path("from").asText())).isEqualTo(later);
        assertThat(promise("arrival").path("dueAt").asText())
                .satisfies(due -> assertThat(OffsetDateTime.parse(due)).isAfterOrEqualTo(later));
        task("Task_SetOut");
        assertThat(visit().path("reschedule").isNull()).isTrue();
        assertThat(reschedule(later.plusDays(1).toString()).getStatusCode().value())
                .isEqualTo(409);
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void whatTheConsumerCausedIsKeptOutOfOurTimeAndNothingIsReset() {
        OffsetDateTime first = outsider.now().plusDays(1).with(LocalTime.of(10, 0));
        appointed(first);
        outsider.act(token, "confirm-appointment", Map.of());
        String madeAt = promise("completion").path("madeAt").asText();
        OffsetDateTime later = first.plusDays(2);
        reschedule(later.toString());
        propose(later);
        outsider.act(token, "confirm-appointment", Map.of());
        assertThat(promise("completion").path("pausedBecause").isNull()).isTrue();

        outsider.waitUntil(first);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        promise("completion").path("pausedBecause").asText())
                .isEqualTo("later-slot"));
        outsider.waitUntil(later.minusMinutes(20));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        promise("completion").path("pausedBecause").isNull())
                .isTrue());

        assertThat(promise("completion").path("madeAt").asText()).isEqualTo(madeAt);
        assertThat(outsider.explanation(token, "completion"))
                .anySatisfy(line -> assertThat(line).contains("按您选择的较晚时间"));
        task("Task_SetOut");
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void aDeliveryIsMovedByDayAndHours() {
        outsider.act(token, "cancel", Map.of());
        open("delivery", "furniture");
        outsider.walkUntilAsked(token);
        outsider.act(token, "confirm-appointment", Map.of());
        outsider.walkUntil(token, progress -> next().equals("Task_RecordArrival"));
        assertThat(visit().path("reschedule").asText()).isEqualTo("by-hours");
        OffsetDateTime later = outsider.now().plusDays(5);

        assertThat(reschedule(later.toLocalDate().toString(), "9-12")
                        .getBody()
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactly("slotWindow");
        ResponseEntity<JsonNode> moved = reschedule(later.toLocalDate().toString(), "13:00-18:00");

        assertThat(moved.getStatusCode().value())
                .as(String.valueOf(moved.getBody()))
                .isEqualTo(200);
        assertThat(OffsetDateTime.parse(visit().path("from").asText())).isEqualTo(later.with(LocalTime.of(13, 0)));
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void aDeliveryThatMetNobodyIsPromisedAnewFromTheDayTheConsumerChooses() {
        outsider.act(token, "cancel", Map.of());
        open("delivery", "furniture");
        outsider.walkUntilAsked(token);
        outsider.act(token, "confirm-appointment", Map.of());
        outsider.walkUntil(token, progress -> next().equals("Task_RecordArrival"));
        outsider.waitUntil(OffsetDateTime.parse(visit().path("from").asText()));
        outsider.complete(outsider.tasks(number).get(0), Map.of("arrivalCondition", "nobody-home"));
        assertThat(visit().path("state").asText()).isEqualTo("to-be-agreed");
        OffsetDateTime later = outsider.now().plusDays(9);

        outsider.act(
                token,
                "propose-other-time",
                Map.of("appointmentAt", later.toLocalDate().toString(), "slotWindow", "13:00-18:00"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        promise("completion").path("pausedBecause").asText())
                .isEqualTo("later-slot"));
        outsider.waitUntil(later.with(LocalTime.of(13, 0)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        promise("completion").path("pausedBecause").isNull())
                .isTrue());
        assertThat(promise("completion").path("state").asText()).isEqualTo("running");
        assertThat(OffsetDateTime.parse(promise("completion").path("dueAt").asText()))
                .isAfter(later.with(LocalTime.of(13, 0)));
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void theDayIsPlannedAtTheDeskWithClearRefusals() {
        OffsetDateTime when = aTuesdayAt("08:45").plusWeeks(2);
        renewSafetyOf(ZHENG);
        appointed(when);
        String taken = number;
        Visit theirs = open(taken);
        String tokenOfTaken = token;
        open("repair", "large-appliance");
        appointed(when);
        Visit second = open(number);
        String tokenOfSecond = token;
        open("repair", "large-appliance");
        appointed(when);
        Visit waiting = open(number);
        assertThat(List.of(theirs.technician(), second.technician())).containsExactlyInAnyOrder(WU, ZHENG);
        assertThat(waiting.isToBeDispatched()).isTrue();

        StaffBrowser planner = signedIn("huadong-zhou");
        String page = "/desk/visits?organisation=huadong-repair&day=" + when.toLocalDate();
        assertThat(planner.page(page))
                .contains("待派工", number, taken, "吴师傅", "郑师傅", "浦东新区")
                .doesNotContain("李梅", "世纪大道");
        HttpResponse<String> refused = planner.send("/desk/visits/" + waiting.id() + "/send", Map.of("technician", WU));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("吴师傅", "不空", "08:45–09:45", "接下来的空档");
        assertThat(open(number).isToBeDispatched()).isTrue();

        planner.send("/desk/visits/" + theirs.id() + "/take-back", Map.of());
        HttpResponse<String> sent =
                planner.send("/desk/visits/" + waiting.id() + "/send", Map.of("technician", theirs.technician()));
        assertThat(sent.body()).contains("已派工");
        assertThat(open(number).technician()).isEqualTo(theirs.technician());
        assertThat(open(taken).isToBeDispatched()).isTrue();

        StaffBrowser themselves = signedIn(theirs.technician());
        assertThat(themselves.page(page))
                .contains(number)
                .doesNotContain(second.caseNumber().value(), "待派工");
        assertThat(themselves
                        .send("/desk/visits/" + waiting.id() + "/take-back", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn("shunjie-qian").open(page).statusCode()).isEqualTo(404);
        Stream.of(tokenOfTaken, tokenOfSecond).forEach(other -> outsider.act(other, "cancel", Map.of()));
    }

    @Test
    void whenTheRepairerCannotComeTheConsumerIsAsked() {
        appointed(aTuesdayAt("11:00").plusWeeks(1));
        outsider.act(token, "confirm-appointment", Map.of());
        OffsetDateTime other = aTuesdayAt("17:00").plusWeeks(1);

        StaffBrowser planner = signedIn("huadong-zhou");
        planner.page("/desk/visits");
        assertThat(planner.send(
                                "/desk/visits/" + open(number).id() + "/other-time",
                                Map.of("proposed", other.toLocalDateTime().toString()))
                        .body())
                .contains("已向消费者提议新的时间");

        assertThat(Outsider.offered(outsider.progress(token))).contains("confirm-appointment");
        assertThat(OffsetDateTime.parse(visit().path("from").asText())).isEqualTo(other);
        outsider.act(token, "confirm-appointment", Map.of());
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void cardsAreKeptByTheSupervisorAndTheCalendarCanBeTakenAway() throws IOException {
        assertThat(signedIn("huadong-zhou").open("/desk/technicians").statusCode())
                .isEqualTo(403);
        StaffBrowser supervisor = signedIn("huadong-feng");
        supervisor.page("/desk/technicians");
        Map<String, String> card =
                Map.of("username", "huadong-feng", "shownName", "冯师傅", "jobNumber", "HD-0001", "hours1", "09:00-12:00");

        HttpResponse<String> refused = supervisor.upload("/desk/technicians", card, "photo", "no picture".getBytes());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("只接受 JPEG、PNG 或 WebP 照片");
        assertThat(roster.find("huadong-feng")).isEmpty();
        supervisor.upload("/desk/technicians", card, "photo", aPicture());

        assertThat(supervisor.page("/desk/technicians")).contains("冯师傅", "HD-0001", "停止派工", "09:00-12:00");
        assertThat(supervisor.download("/desk/technicians/huadong-feng/photo").statusCode())
                .isEqualTo(200);
        assertThat(signedIn("shunjie-qian")
                        .download("/desk/technicians/huadong-feng/photo")
                        .statusCode())
                .isEqualTo(404);
        assertThat(supervisor
                        .send("/desk/technicians", Map.of("username", "lvhuan-luo", "shownName", "罗", "jobNumber", "1"))
                        .statusCode())
                .isEqualTo(400);

        StaffBrowser themselves = signedIn(WU);
        themselves.page("/desk/visits");
        themselves.send("/desk/technicians/huadong-wu/calendar", Map.of("from", "visits"));
        String address = "/calendars/" + roster.calendarOf(WU).orElseThrow() + ".ics";
        assertThat(themselves.page("/desk/visits")).contains(address);
        ResponseEntity<String> calendar = consumer.get().uri(address).retrieve().toEntity(String.class);
        assertThat(calendar.getHeaders().getContentType()).hasToString("text/calendar;charset=utf-8");
        assertThat(calendar.getBody()).startsWith("BEGIN:VCALENDAR").doesNotContain("李梅", "13800000001", "世纪大道");
        themselves.send("/desk/technicians/huadong-wu/calendar/revoke", Map.of("from", "visits"));
        assertThat(consumer.get()
                        .uri(address)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(themselves
                        .send("/desk/technicians/huadong-zheng/calendar", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    /** The demo lets that course lapse, and whoever lacks it is not sent. */
    private void renewSafetyOf(String person) {
        LocalDate today = outsider.now().toLocalDate();
        staff.takeOver(
                List.of(),
                List.of(new QualificationRecord(
                        UUID.randomUUID(),
                        person,
                        "safety",
                        null,
                        95,
                        90,
                        today,
                        today.plusYears(1),
                        null,
                        outsider.now().toInstant(),
                        "test",
                        null)));
    }

    private void open(String journey, String category) {
        JsonNode opened = outsider.open(journey, category);
        token = opened.path("token").asText();
        number = opened.path("caseNumber").asText();
    }

    private void appointed(OffsetDateTime when) {
        outsider.walkUntil(token, progress -> next().equals("Task_ProposeAppointment"));
        propose(when);
    }

    private void propose(OffsetDateTime when) {
        outsider.complete(outsider.tasks(number).get(0), Map.of("method", "on-site", "appointmentAt", when.toString()));
    }

    private void task(String step) {
        assertThat(next()).isEqualTo(step);
        outsider.complete(outsider.tasks(number).get(0));
    }

    private String next() {
        return outsider.tasks(number).path(0).path("taskDefinitionKey").asText();
    }

    private Visit open(String caseNumber) {
        return visits.openOf(new CaseNumber(caseNumber)).orElseThrow();
    }

    private JsonNode visit() {
        return outsider.progress(token).path("visit");
    }

    private JsonNode promise(String stage) {
        return StreamSupport.stream(outsider.progress(token).path("promises").spliterator(), false)
                .filter(promise -> promise.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private List<String> milestones() {
        return Outsider.milestones(outsider.progress(token));
    }

    private ResponseEntity<JsonNode> reschedule(String wished) {
        return reschedule(Map.of("wishedAt", wished));
    }

    private ResponseEntity<JsonNode> reschedule(String day, String hours) {
        return reschedule(Map.of("wishedAt", day, "slotWindow", hours));
    }

    private ResponseEntity<JsonNode> reschedule(Map<String, String> asked) {
        return consumer.post()
                .uri("/api/v1/track/{token}/visit/reschedule", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private ResponseEntity<byte[]> photo(String link) {
        return consumer.get()
                .uri("/api/v1/track/{token}/visit/photo", link)
                .retrieve()
                .toEntity(byte[].class);
    }

    /** Weeks away, so that no other test's visits are in the way. */
    private OffsetDateTime aTuesdayAt(String time) {
        OffsetDateTime day = outsider.now().plusDays(21);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY) {
            day = day.plusDays(1);
        }
        return day.with(LocalTime.parse(time));
    }

    private StaffBrowser signedIn(String person) {
        StaffBrowser browser = new StaffBrowser(base);
        browser.signInFrom("/desk", person);
        return browser;
    }

    private static byte[] aPicture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
