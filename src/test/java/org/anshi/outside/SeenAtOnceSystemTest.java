package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.ConsumerAction;
import org.anshi.casefile.TrackingTokens;
import org.anshi.evaluation.Evaluations;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.portal.progress.Progress;
import org.anshi.privacy.PersonalData;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;
import org.anshi.visit.AgreedTime;
import org.anshi.visit.Appointment;
import org.anshi.visit.Roster;
import org.anshi.visit.Visit;
import org.anshi.visit.Visits;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Consumers who look again are mostly shown what was read before. Whatever changes is seen at their next look, on the page and in its
 * JSON, in both languages, and nothing else is: what they see is what is there.
 */
@FromOutside
class SeenAtOnceSystemTest {
    private static final OrganisationId HUADONG = new OrganisationId("huadong-repair");
    private static final OrganisationId LVHUAN = new OrganisationId("lvhuan");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    TrackingTokens tokens;

    @Autowired
    PromiseKeeper promises;

    @Autowired
    Visits visits;

    @Autowired
    Roster roster;

    @Autowired
    Organisations organisations;

    @Autowired
    Evaluations evaluations;

    @Autowired
    PersonalData personalData;

    @Autowired
    Progress progress;

    @Autowired
    ObjectMapper json;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Program program;
    private String token;
    private CaseNumber number;

    @BeforeEach
    void aCaseWasLookedAt() {
        program = new Program("http://localhost:" + port);
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        token = opened.at("token");
        number = new CaseNumber(opened.at("caseNumber"));
        looks();
        looks();
    }

    @Test
    void aMilestone() {
        isSeen(() -> cases.record(number, "noted", new Bilingual("已记录某事", "Something was noted")), "已记录某事");
    }

    @Test
    void whatCanBeDoneNow() {
        var action = new ConsumerAction("approve", new Bilingual("同意甲", "Say yes"), List.of(), "a-step", null);
        var other =
                new ConsumerAction("approve", new Bilingual("同意乙", "Say yes to another"), List.of(), "a-step", null);
        isSeen(() -> cases.offer(number, List.of(action)), "同意甲");
        isSeen(() -> cases.offer(number, List.of(other)), "同意乙");
        isSeen(() -> cases.withdraw(number, "a-step"), number.value());
    }

    @Test
    void aPromiseThatMoves() {
        isSeen(() -> promises.pause(number, PauseReason.CONSUMER, null), "paused");
        isSeen(() -> promises.resume(number, PauseReason.CONSUMER), "running");
        isSeen(() -> promises.keep(number, Stage.ACCEPTANCE), "met");
    }

    @Test
    void whoHasItInHand() {
        isSeen(() -> cases.handTo(number, HUADONG), "华东维修");
    }

    @Test
    void howAnOrganisationIsCalledAndReached() {
        cases.handTo(number, LVHUAN);
        Organisation before = organisations.get(LVHUAN);
        Organisation after = new Organisation(
                before.id(),
                new Bilingual("绿环新名", "Lvhuan Renamed"),
                before.type(),
                "400-000-0077",
                before.staffEmail(),
                before.hours(),
                before.regions());
        isSeen(() -> become(after), "绿环新名");
        isSeen(() -> become(before), before.name().zh());
    }

    @Test
    void aVisitAndWhoeverComes() {
        Instant soon = aMondayAfternoon();
        isSeen(() -> book(soon), "\"visit\"");
        Visit booked = visits.openOf(number).orElseThrow();
        isSeen(() -> book(soon.plus(Duration.ofDays(1))), "\"visit\"");
        isSeen(() -> visits.takeBack(booked.id()), "to-be-dispatched");
        isSeen(() -> visits.send(booked.id(), "huadong-wu", null, true), "HD-");
        String shown = roster.find("huadong-wu").orElseThrow().shownName();
        String jobNumber = roster.find("huadong-wu").orElseThrow().jobNumber();
        isSeen(() -> roster.keep(HUADONG, "huadong-wu", "改名师傅", jobNumber, true), "改名师傅");
        isSeen(() -> roster.keep(HUADONG, "huadong-wu", shown, jobNumber, true), shown);
        isSeen(() -> visits.giveUpTime(number, true), "to-be-agreed");
        isSeen(() -> visits.cancel(number), number.value());
    }

    /** The journey comes to where another time can be asked for, by the hour or by the day, and leaves it again. */
    @Test
    void whetherAnotherTimeCanBeAskedFor() {
        book(aMondayAfternoon());
        visits.takeBack(visits.openOf(number).orElseThrow().id());
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .singleResult()
                .getId();
        String waiting = UUID.randomUUID().toString();
        isSeen(
                () -> database.sql(
                                """
                                insert into ACT_RU_EVENT_SUBSCR (ID_, REV_, EVENT_TYPE_, EVENT_NAME_, EXECUTION_ID_, PROC_INST_ID_,
                                    ACTIVITY_ID_, CREATED_)
                                values (?, 1, 'message', 'Msg_VisitRescheduled', ?, ?, 'BoundaryEvent_Rescheduled', current_timestamp)""")
                        .params(waiting, instance, instance)
                        .update(),
                "by-moment");
        isSeen(() -> runtime.setVariable(instance, "slotWindow", "09:00-12:00"), "by-hours");
        isSeen(
                () -> database.sql("delete from ACT_RU_EVENT_SUBSCR where ID_ = ?")
                        .param(waiting)
                        .update(),
                "\"reschedule\":null");
    }

    @Test
    void whatTheJourneyIsCalled() {
        isSeen(() -> repository.suspendProcessDefinitionByKey("repair"), "\"journeyName\":\"repair\"");
        isSeen(() -> repository.activateProcessDefinitionByKey("repair"), "\"journeyName\":\"维修\"");
    }

    @Test
    void howItEnded() {
        isSeen(() -> cases.become(number, CaseStatus.WAITING), "waiting");
        isSeen(() -> cases.end(number, CaseStatus.CLOSED), "closed");
        isSeen(() -> evaluations.record(number, 5, null), number.value());
    }

    @Test
    void aPhotoAndThatItWasErased() {
        isSeen(
                () -> assertThat(program.upload("/api/v1/track/" + token + "/photos", List.of(Pictures.jpeg()))
                                .status())
                        .isLessThan(300),
                "\"photo\"");
        String id = looks().get("zh-CN").json().at("/attachments/0/id").asText();
        assertThat(page("zh-CN", "")).contains("/documents/" + id);

        personalData.destroy(cases.get(number).key());

        for (String language : LANGUAGES) {
            assertThat(program.get("/api/v1/track/" + token, "Accept-Language", language)
                            .text())
                    .doesNotContain(id);
            assertThat(page(language, "")).doesNotContain("/documents/" + id);
        }
    }

    @Test
    void theDateThatHasCome() {
        Instant due = promises.find(number, Stage.ACCEPTANCE).orElseThrow().dueAt();
        Duration left = Duration.between(clock.instant(), due);
        isSeen(
                () -> program.post("/demo/clock", Requests.object(Map.of("advance", left.toString()))),
                "\"state\":\"breached\"");
    }

    /** As another node, or the previous version beside us in an upgrade, would do it: none of our own rooms takes part. */
    @Test
    void whatSomebodyElseWrote() {
        isSeen(
                () -> database.sql(
                                """
                                insert into case_milestone (case_number, milestone, occurrence, text_zh, text_en, reached_at, organisation)
                                values (?, 'elsewhere', 1, '别处所写', 'Written elsewhere', current_timestamp, 'haibei')""")
                        .param(number.value())
                        .update(),
                "别处所写");
    }

    @Test
    void aLinkTakenBack() {
        tokens.revoke(number);

        assertThat(program.progress(token).status()).isEqualTo(404);
        assertThat(program.get("/track/" + token).status()).isEqualTo(404);
        token = tokens.tokenOf(number);
        for (String language : LANGUAGES) {
            assertThat(page(language, "")).contains("/track/" + token + "/").isEqualTo(page(language, "?done=no"));
        }
    }

    @Test
    void aPageShownAgainHasTheHeadersOfOneThatIsNew() {
        Map<String, List<String>> again = headers("/track/" + token);

        assertThat(again).isEqualTo(headers("/track/" + token + "?done=no"));
        assertThat(again.keySet()).contains("content-language", "content-security-policy", "cache-control");
    }

    private void become(Organisation changed) {
        organisations.change(
                changed, organisations.standing(changed.id()).version(), "换名", "admin-" + UUID.randomUUID());
    }

    /** Whatever the hour of the test, the technicians have no break then. */
    private Instant aMondayAfternoon() {
        return LocalDate.now(clock)
                .plusDays(14)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(14, 0)
                .atZone(clock.getZone())
                .toInstant();
    }

    private void book(Instant moment) {
        visits.book(number, new Appointment(HUADONG, AgreedTime.at(moment), Duration.ofMinutes(90), List.of(), true));
    }

    private void isSeen(Runnable change, String zh) {
        Map<String, Answer> before = looks();
        String pageBefore = page("zh-CN", "");
        change.run();
        Map<String, Answer> after = looks();
        LANGUAGES.forEach(language -> assertThat(after.get(language).text())
                .as(language)
                .isNotEqualTo(before.get(language).text()));
        assertThat(after.get("zh-CN").text()).contains(zh);
        assertThat(page("zh-CN", "")).isNotEqualTo(pageBefore);
    }

    /** In each language, twice, and each time what is there. */
    private Map<String, Answer> looks() {
        Map<String, Answer> seen = new HashMap<>();
        for (String language : LANGUAGES) {
            Answer answer = program.get("/api/v1/track/" + token, "Accept-Language", language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(fresh(language));
            assertThat(program.get("/api/v1/track/" + token, "Accept-Language", language)
                            .text())
                    .isEqualTo(answer.text());
            assertThat(page(language, "")).isEqualTo(page(language, "?done=no")).isEqualTo(page(language, ""));
            seen.put(language, answer);
        }
        return seen;
    }

    private JsonNode fresh(String language) {
        try {
            return json.readTree(json.writeValueAsBytes(
                    progress.of(number, Language.of(java.util.Locale.forLanguageTag(language)))));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String page(String language, String query) {
        return program.get("/track/" + token + query, "Accept-Language", language, "Accept", "text/html")
                .text();
    }

    private Map<String, List<String>> headers(String path) {
        Map<String, List<String>> headers =
                new HashMap<>(program.get(path, "Accept", "text/html").headers().map());
        headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding"));
        return headers;
    }
}
