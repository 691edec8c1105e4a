package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anshi.DatabaseUnderTest;
import org.anshi.DatabaseUnderTest.Address;
import org.anshi.desk.StaffBrowser;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes that began in the same moment on an empty PostgreSQL database are one house: set up once, and whichever door one takes. */
@EnabledIfSystemProperty(named = "anshi.test.database", matches = "postgresql")
class TwoNodesSystemTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @TempDir
    static Path data;

    private static RunningProduct one;
    private static RunningProduct other;
    private static JdbcClient database;

    @BeforeAll
    static void beginInTheSameMoment() {
        Address address = DatabaseUnderTest.POSTGRESQL.fresh();
        database = JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        one = RunningProduct.node(address, data.resolve("one"));
        other = RunningProduct.node(address, data.resolve("other"));
        one.ready();
        other.ready();
    }

    @AfterAll
    static void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void theHouseIsSetUpOnce() {
        assertThat(count("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(count("select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(count("select count(*) from act_ru_filter")).isEqualTo(4);
        assertThat(count("select count(*) - count(distinct name_) from act_ru_filter"))
                .isZero();
        assertThat(count("select count(*) from act_id_user")).isGreaterThan(10);
        assertThat(count("select count(*) from flyway_schema_history where not success"))
                .isZero();
        for (RunningProduct node : List.of(one, other)) {
            assertThat(node.log()).doesNotContain("ERROR");
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(database.sql("select setting from demo_setting where name = 'cases'")
                                .query(String.class)
                                .single())
                        .isEqualTo("opened"));
        // The others here are of another model.
        assertThat(count("select count(*) from case_file where model <> 'KFR-35'"))
                .isEqualTo(12);
    }

    @Test
    void whoSignedInAtOneIsKnownAtTheOtherAndWhoSignedOutAtNeither() {
        StaffBrowser clerk = new StaffBrowser(one.base());
        assertThat(clerk.signInFrom("/desk", "haibei-wang").uri().getPath()).isEqualTo("/desk");

        clerk.isSentTo(other.base());
        assertThat(clerk.open("/desk").uri().getPath()).isEqualTo("/desk");
        assertThat(clerk.open("/camunda/app/tasklist/default/").uri().getPath()).startsWith("/camunda/app/tasklist");
        assertThat(clerk.call(TASKS, "{}").statusCode()).isEqualTo(200);

        clerk.isSentTo(one.base());
        HttpResponse<String> counted = clerk.call(TASKS, "{}");
        assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);

        assertThat(clerk.call("/camunda/api/admin/auth/user/default/logout", "").statusCode())
                .isEqualTo(204);
        clerk.isSentTo(other.base());
        assertThat(clerk.open("/desk").uri().getPath()).isEqualTo("/login");
        assertThat(clerk.call(TASKS, "{}").statusCode()).isIn(401, 403);
    }

    @Test
    void anOrganisationChangedAtOneIsChangedAtTheOther() {
        String page = "/desk/organisations/lvhuan";
        StaffBrowser admin = new StaffBrowser(one.base());
        admin.signInFrom("/desk", "admin");
        Map<String, String> changed = new HashMap<>(Map.of(
                "version", "1",
                "nameZh", "绿环回收",
                "nameEn", "Lvhuan Recycling",
                "type", "RECYCLER",
                "contact", "400-000-0055",
                "staffEmail", "desk@lvhuan.example.org",
                "hours", "09:00-18:00",
                "why", "换号"));
        admin.isSentTo(other.base());
        assertThat(admin.page(page)).contains("400-000-0005");
        admin.isSentTo(one.base());
        assertThat(admin.send(page, changed).body()).contains("已保存为新版本。");

        admin.isSentTo(other.base());
        assertThat(admin.page(page)).contains("400-000-0055");
        changed.put("contact", "400-000-0066");
        assertThat(admin.send(page, changed).statusCode()).isEqualTo(409);
    }

    @Test
    void deadlinesAreSharedAndEachRingsOnceHoweverTheClockIsMoved() {
        List<String> numbers = new ArrayList<>();
        // Whoever hears of the new time first may be through with a round before the other has begun.
        await().atMost(SOON.multipliedBy(4)).until(() -> {
            numbers.addAll(deadlinesOfFortyAreMissed());
            return rang(one) > 0 && rang(other) > 0;
        });
        for (String number : numbers) {
            assertThat(messages(number).findValuesAsText("id")).doesNotHaveDuplicates();
        }
        assertThat(
                        count(
                                """
                        select count(*) from (select case_number from journey_firing
                            group by case_number, stage, kind having count(*) > 1) twice"""))
                .isZero();
    }

    @Test
    void whoRefusesTextsAtBothDoorsAtOnceIsHeardAtBoth() throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < 20; i++) {
                String reply = Requests.object(Map.of("from", "+86139222200" + (10 + i), "text", "R"))
                        .toString();
                List<Callable<Answer>> replies = new ArrayList<>();
                for (RunningProduct node : List.of(one, other, one, other)) {
                    replies.add(() -> new Program(node.base())
                            .post("/api/v1/gateways/sms/inbound", reply, "X-Anshi-Signature", Signature.of(reply)));
                }
                assertThat(SameMoment.of(hands, replies)).allSatisfy(answer -> assertThat(answer.status())
                        .as(answer.toString())
                        .isEqualTo(204));
            }
        } finally {
            hands.shutdown();
        }
        assertThat(count("select count(*) from message_stop")).isEqualTo(20);
    }

    @Test
    void oneRequestSentToBothDoorsIsOneCase() throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < 10; i++) {
                ObjectNode request = Requests.repairWith("product.serialNumber", "SN-TWICE-" + i);
                String key = "two-doors-" + i;
                List<Callable<Answer>> calls = List.of(one, other).stream()
                        .<Callable<Answer>>map(node ->
                                () -> new Program(node.base()).post("/api/v1/cases", request, "Idempotency-Key", key))
                        .toList();
                List<Answer> answers = SameMoment.of(hands, calls);
                assertThat(answers).allSatisfy(answer -> assertThat(answer.status())
                        .as(answer.toString())
                        .isBetween(200, 201));
                assertThat(answers.get(0).at("caseNumber"))
                        .isEqualTo(answers.get(1).at("caseNumber"));
            }
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void whatChangesAtOneIsReadAtTheOtherAtTheNextLook() {
        Program here = new Program(one.base());
        Program there = new Program(other.base());
        String token = here.post("/api/v1/cases", Requests.repair()).at("token");
        for (String what : List.of("photo", "cancel")) {
            List<String> before = looks(there, token);
            assertThat(looks(there, token)).isEqualTo(before).isEqualTo(looks(here, token));

            Answer done = what.equals("photo")
                    ? here.upload("/api/v1/track/" + token + "/photos", List.of(Pictures.jpeg()))
                    : here.act(token, what, Map.of());
            assertThat(done.status()).as(done.text()).isLessThan(300);

            List<String> after = looks(there, token);
            assertThat(after).isEqualTo(looks(here, token));
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i)).isNotEqualTo(before.get(i));
            }
        }
        assertThat(there.progress(token).at("status")).isEqualTo("cancelled");
    }

    private List<String> deadlinesOfFortyAreMissed() {
        List<String> numbers = IntStream.range(0, 40)
                .mapToObj(i -> new Program(i % 2 == 0 ? one.base() : other.base())
                        .post("/api/v1/cases", Requests.repair())
                        .at("caseNumber"))
                .toList();
        new Program(one.base()).post("/demo/clock", Requests.object(Map.of("advance", "PT240H")));
        await().atMost(SOON).untilAsserted(() -> assertThat(offsetAt(other)).isEqualTo(offsetAt(one)));
        await().atMost(SOON.multipliedBy(2)).untilAsserted(() -> assertThat(numbers)
                .allSatisfy(number -> assertThat(messages(number).findValuesAsText("milestone"))
                        .contains("promise-missed")));
        return numbers;
    }

    /** The JSON and the page, in both languages. */
    private static List<String> looks(Program program, String token) {
        return Stream.of("zh-CN", "en")
                .flatMap(language -> Stream.of("/api/v1/track/", "/track/")
                        .map(path -> program.get(path + token, "Accept-Language", language)
                                .text()))
                .toList();
    }

    @Test
    void aCaseIsWalkedThroughWhicheverDoorIsNearest() {
        Outsider here = new Outsider(one.base(), "admin", "anshi");
        Outsider there = new Outsider(other.base(), "admin", "anshi");
        String token = here.open("delivery", "large-appliance").path("token").asText();
        for (int step = 0; step < 60; step++) {
            Outsider next = step % 2 == 0 ? there : here;
            if (!next.walkOneStep(next.progress(token), token)) {
                break;
            }
        }
        assertThat(there.progress(token).path("status").asText()).isEqualTo("closed");
    }

    private static String offsetAt(RunningProduct node) {
        return new Program(node.base()).get("/demo/clock").at("offset");
    }

    private static JsonNode messages(String number) {
        return new Program(other.base())
                .get("/demo/messages?caseNumber=" + number)
                .json();
    }

    private static double rang(RunningProduct node) {
        return new Program(node.base())
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("anshi_deadline_lateness_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static long count(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
