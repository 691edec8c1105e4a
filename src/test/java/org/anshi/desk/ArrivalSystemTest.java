package org.anshi.desk;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Standing;
import org.anshi.journey.Homecoming;
import org.anshi.journey.Rescheduling;
import org.anshi.shared.CaseNumber;
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
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Somebody sets out and stands at the door: who it may be, and the code that proves it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "anshi.delivery.attempts=2",
            "anshi.delivery.first-wait=50ms",
            "anshi.delivery.longest-wait=100ms",
            "anshi.delivery.poll=100ms"
        })
@ActiveProfiles("demo")
class ArrivalSystemTest {
    private static final String WU = "huadong-wu";
    private static final String ZHENG = "huadong-zheng";
    private static final Pattern CODE = Pattern.compile("服务验证码 (\\d{6})");

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    Agreements agreements;

    @Autowired
    Homecoming homecoming;

    private Outsider outsider;
    private OffsetDateTime when;
    private String token;
    private String number;

    @BeforeEach
    void aRepairWithAnAppointment() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        when = when();
        JsonNode opened = outsider.open("repair", "large-appliance");
        token = opened.path("token").asText();
        number = opened.path("caseNumber").asText();
        outsider.complete(
                outsider.taskOf(token, "Task_ProposeAppointment"),
                Map.of("method", "on-site", "appointmentAt", when.toString()));
        outsider.act(token, "confirm-appointment", Map.of());
    }

    @AfterEach
    void over() {
        if (!Outsider.isOver(outsider.progress(token))) {
            outsider.act(token, "cancel", Map.of());
        }
    }

    @Test
    void whoeverMayNotDoTheWorkIsNotSentAndThePlannerReadsWhy() {
        assertThat(visits.openOf(new CaseNumber(number)).orElseThrow().technician())
                .isEqualTo(WU);
        String first = token;
        aRepairWithAnAppointment();

        Visit waiting = visits.openOf(new CaseNumber(number)).orElseThrow();

        assertThat(waiting.isToBeDispatched()).isTrue();
        assertThat(String.valueOf(outsider.messages(number))).contains("没有可派的师傅", "郑师傅不能派去", "用电与作业安全");
        StaffBrowser planner = new StaffBrowser("http://localhost:" + port);
        planner.signInFrom("/desk", "huadong-zhou");
        assertThat(planner.page("/desk/visits")).contains(number, "郑师傅不能派去");
        HttpResponse<String> refused =
                planner.send("/desk/visits/" + waiting.id() + "/send", Map.of("technician", ZHENG));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("郑师傅不能派去", "已过期");
        outsider.act(first, "cancel", Map.of());
    }

    @Test
    void nobodySetsOutButTheOneTheConsumerWasShown() {
        Outsider zheng = outsider.as(ZHENG);
        refusedTo(zheng, "Task_SetOut", "");
        outsider.as(WU).complete(task("Task_SetOut"));
        refusedTo(zheng, "Task_ReportArrival", "这次上门派的是 吴师傅");

        outsider.as(WU).complete(task("Task_ReportArrival"), Map.of("arrivalCode", codeSent()));

        assertThat(Outsider.milestones(outsider.progress(token))).contains("arrived");
    }

    @Test
    void whoeverSetsOutReadsWhenToWhomAndWhere() {
        StaffBrowser wu = new StaffBrowser("http://localhost:" + port);
        wu.signInFrom("/desk", WU);

        assertThat(wu.page("/desk/visits/of/" + number))
                .contains(" 10:30", "李*", "浦东新区", "吴师傅 HD-")
                .doesNotContain("李梅", "世纪大道");
        StaffBrowser stranger = new StaffBrowser("http://localhost:" + port);
        stranger.signInFrom("/desk", "shunjie-qian");
        assertThat(stranger.open("/desk/visits/of/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void whileAVisitIsAgreedThePageSpeaksOfIt() {
        assertThat(page()).contains("华东维修将于 ").doesNotContain("前到达。");

        rescheduling.askedByConsumer(new CaseNumber(number), when.plusDays(1).toString(), null);

        assertThat(page()).contains("华东维修正在与您商定上门时间").doesNotContain("前到达。");
        JsonNode asked = task("Task_ProposeAppointment");
        assertThat(outsider.shownIn(asked).path("wishedTime").path("value").asText())
                .endsWith("10:30");
        assertThat(String.valueOf(outsider.messages(number))).contains("消费者希望改到");
        outsider.complete(
                asked,
                Map.of("method", "on-site", "appointmentAt", when.plusDays(1).toString()));
        assertThat(outsider.progress(token).path("visit").path("agreed").asBoolean())
                .isFalse();
        assertThat(page()).contains("建议的时间，等您确认");
    }

    @Test
    void whenTheCaseGoesBackTheConsumerHearsThatNobodyComes() {
        outsider.complete(task("Task_SetOut"));
        Agreement agreement = agreements.between(HAIBEI, HUADONG).stream()
                .filter(one -> one.standing() == Standing.IN_FORCE)
                .findFirst()
                .orElseThrow();
        Agreement suspended = agreements.suspend(agreement.id(), agreement.version(), "检修", "haibei-zhao");
        try {
            homecoming.bringBack(HAIBEI, HUADONG);

            assertThat(String.valueOf(outsider.messages(number))).contains("吴师傅", "不来了", "海贝电器正在另派师傅");
            Visit visit = visits.openOf(new CaseNumber(number)).orElseThrow();
            assertThat(visit.organisation()).isEqualTo(HAIBEI);
            assertThat(visit.technician()).isNull();
        } finally {
            agreements.resume(agreement.id(), suspended.version(), "恢复", "haibei-zhao");
        }
    }

    @Test
    void aWrongCodeIsRefusedAndTheTaskWaitsForTheRightOne() {
        outsider.complete(task("Task_SetOut"));
        String code = codeSent();
        String wrong = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);

        refused("Task_ReportArrival", wrong, "验证码不对，请再核对（还可试 4 次）");

        assertThat(outsider.progress(token).path("status").asText()).isEqualTo("open");
        assertThat(Outsider.offered(outsider.progress(token))).doesNotContain("confirm-arrival");
        outsider.complete(task("Task_ReportArrival"), Map.of("arrivalCode", code));
        assertThat(Outsider.milestones(outsider.progress(token))).contains("arrived");
    }

    @Test
    void afterFiveWrongCodesNoneHelpsAndTheConsumerIsAsked() {
        outsider.complete(task("Task_SetOut"));
        String code = codeSent();
        String wrong = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
        for (int left = 4; left > 0; left--) {
            refused("Task_ReportArrival", wrong, "还可试 " + left + " 次");
        }
        refused("Task_ReportArrival", wrong, "验证码已不能使用");
        refused("Task_ReportArrival", code, "验证码已不能使用");

        outsider.complete(task("Task_ReportArrival"));

        assertThat(Outsider.offered(outsider.progress(token))).contains("confirm-arrival");
    }

    private void refused(String step, String code, String because) {
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> outsider.complete(task(step), Map.of("arrivalCode", code)))
                .satisfies(refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString()).contains(because);
                });
    }

    private void refusedTo(Outsider somebody, String step, String because) {
        JsonNode task = task(step);
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> somebody.complete(task))
                .satisfies(refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(403);
                    assertThat(refusal.getResponseBodyAsString()).contains(because);
                });
    }

    private String page() {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/track/" + token)
                .retrieve()
                .body(String.class);
    }

    private JsonNode task(String step) {
        return StreamSupport.stream(outsider.tasks(number).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String codeSent() {
        Matcher code = CODE.matcher(String.valueOf(outsider.messages(number)));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** Weeks away, so that no other test's visits are in the way. */
    private OffsetDateTime when() {
        OffsetDateTime day = outsider.now().plusDays(42);
        while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            day = day.plusDays(1);
        }
        return day.with(LocalTime.of(10, 30));
    }
}
