package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationVersion;
import org.anshi.organisation.Organisations;
import org.anshi.shared.OrganisationId;
import org.anshi.walk.Outsider;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** Supervisors of leads keep the organisations on the desk's page; what was promised before stays as it was promised. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class OrganisationsSystemTest {
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final OrganisationId HUADONG = new OrganisationId("huadong-repair");
    private static final String PAGE = "/desk/organisations/huadong-repair";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    private String base;
    private RestClient anybody;
    private Outsider outsider;
    private final Map<OrganisationId, Organisation> before = new HashMap<>();

    @BeforeEach
    void atTenInTheMorning() {
        base = "http://localhost:" + port;
        anybody = RestClient.create(base);
        outsider = new Outsider(base, "admin", "anshi");
        organisations.all().forEach(one -> before.put(one.id(), one));
        OffsetDateTime now = outsider.now();
        if (now.getHour() < 9 || now.getHour() >= 16) {
            OffsetDateTime ten = now.with(LocalTime.of(10, 0));
            advance(Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1)));
        }
    }

    @AfterEach
    void asTheDemoConfiguresThem() {
        before.forEach((id, was) -> {
            OrganisationVersion standing = organisations.standing(id);
            if (!standing.organisation().equals(was)) {
                organisations.change(was, standing.version(), "恢复", null);
            }
        });
        database.sql("delete from organisation_version where organisation = 'xinyi'")
                .update();
        database.sql("delete from organisation where id = 'xinyi'").update();
        identity.deleteGroup("xinyi.agent");
    }

    @Test
    void aSupervisorOfALeadChangesAPartnerAndReadsTheHistory() {
        StaffBrowser zhao = signedIn("haibei-zhao");
        assertThat(zhao.page("/desk/organisations"))
                .contains("服务组织", "华东维修", "登记新组织", "授权服务商（维修）", "400-000-0003", "09:00-18:00", "上海、江苏");
        assertThat(zhao.page(PAGE)).contains("已作出的承诺仍按作出时的营业时间计算，日期不变", "agent, supervisor, technician", "系统（来自配置）");
        int seen = organisations.standing(HUADONG).version();

        HttpResponse<String> changed = zhao.send(
                PAGE,
                huadong(Map.of(
                        "hours",
                        "8：30－12:00，13:00-20:00",
                        "contact",
                        "400-000-0033",
                        "regions",
                        "shanghai,tibet",
                        "why",
                        "增派人手")));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body())
                .contains(
                        "已保存为新版本。",
                        "第 " + (seen + 1) + " 版",
                        "增派人手",
                        "haibei-zhao",
                        "08:30-12:00,13:00-20:00",
                        "上海、西藏");
        assertThat(organisations.get(HUADONG).contact()).isEqualTo("400-000-0033");
        assertThat(zhao.page("/desk/organisations")).contains("400-000-0033");
        assertThat(zhao.page(PAGE + "?lang=en"))
                .contains("promises already made keep the hours they were made under", "08:30-12:00,13:00-20:00");
        assertThat(zhao.page(PAGE + "?lang=zh")).contains("09:00-18:00", "400-000-0003");
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsToldAndKeepsWhatWasWritten() throws Exception {
        StaffBrowser zhao = signedIn("haibei-zhao");
        StaffBrowser admin = signedIn("admin");
        Map<String, String> zhaos = seenAt(zhao, Map.of("nameZh", "华东维修中心", "why", "更名"));
        Map<String, String> admins = seenAt(admin, Map.of("nameZh", "华东维修集团", "why", "合并"));

        List<HttpResponse<String>> answers = atOnce(() -> zhao.send(PAGE, zhaos), () -> admin.send(PAGE, admins));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        boolean zhaoWon = answers.get(0).statusCode() == 200;
        assertThat(organisations.get(HUADONG).name().zh()).isEqualTo(zhaoWon ? "华东维修中心" : "华东维修集团");
        assertThat(answers.get(zhaoWon ? 1 : 0).body())
                .contains("刚被别人改过", "这次没有保存", zhaoWon ? "value=\"华东维修集团\"" : "value=\"华东维修中心\"");
    }

    @Test
    void refusalsNameTheFieldAndTheWayOutAndNothingIsKept() {
        StaffBrowser zhao = signedIn("haibei-zhao");
        zhao.page(PAGE);
        OrganisationVersion standing = organisations.standing(HUADONG);

        HttpResponse<String> refused = zhao.send(
                PAGE,
                huadong(Map.of(
                        "nameEn", " ",
                        "type", "WIZARD",
                        "contact", "打给小王",
                        "staffEmail", "nobody",
                        "hours", "18:00-09:00",
                        "regions", "atlantis",
                        "why", "")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("请填写英文名称", "请从列表中选择类型", "请填写单位的服务电话", "请填写单位的工作邮箱", "营业时间应写成 09:00-12:00,13:00-18:00")
                .contains("没有这样的地区", "请写明原因")
                .contains("value=\"打给小王\"", "value=\"18:00-09:00\"", "value=\"nobody\"");
        assertThat(zhao.send(PAGE + "?lang=en", huadong(Map.of("hours", "always")))
                        .body())
                .contains("Opening hours look like 09:00-12:00,13:00-18:00");
        HttpResponse<String> same = zhao.send(PAGE + "?lang=zh", huadong(Map.of()));
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(same.body()).contains("内容没有改动");
        assertThat(zhao.send(PAGE, huadong(Map.of("version", "eins", "nameZh", "某某")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(organisations.standing(HUADONG)).isEqualTo(standing);
        assertThat(organisations.history(HUADONG)).first().isEqualTo(standing);
    }

    /** Whose input was refused, and who never saw what a colleague did meanwhile, does not undo it the next time. */
    @Test
    void aRefusalDoesNotHideAnothersChange() {
        StaffBrowser zhao = signedIn("haibei-zhao");
        Map<String, String> zhaos = seenAt(zhao, Map.of("hours", "always", "why", "试一试"));
        OrganisationVersion standing = organisations.standing(HUADONG);
        Organisation was = standing.organisation();
        organisations.change(
                new Organisation(
                        HUADONG, was.name(), was.type(), "400-000-0055", was.staffEmail(), was.hours(), was.regions()),
                standing.version(),
                "换号",
                "admin");

        Matcher version = VERSION.matcher(zhao.send(PAGE, zhaos).body());
        assertThat(version.find()).isTrue();
        zhaos.putAll(Map.of("hours", "08:00-17:00", "version", version.group(1)));

        assertThat(zhao.send(PAGE, zhaos).statusCode()).isEqualTo(409);
        assertThat(organisations.get(HUADONG).contact()).isEqualTo("400-000-0055");
    }

    @Test
    void whoMayAndWhoMayNot() {
        OrganisationVersion standing = organisations.standing(HUADONG);
        StaffBrowser partner = signedIn("huadong-feng");
        assertThat(partner.page(PAGE)).contains("现在的内容", "历次版本", "系统（来自配置）").doesNotContain("保存为新版本");
        assertThat(partner.page("/desk/organisations")).contains("华东维修").doesNotContain("登记新组织");
        assertThat(partner.send(PAGE, huadong(Map.of("nameZh", "某某"))).statusCode())
                .isEqualTo(403);
        assertThat(partner.open("/desk/organisations/new").statusCode()).isEqualTo(403);
        assertThat(partner.send("/desk/organisations", xinyi()).statusCode()).isEqualTo(403);

        StaffBrowser others = signedIn("lvhuan-guo");
        assertThat(others.page(PAGE)).contains("400-000-0003").doesNotContain("历次版本", "保存为新版本");

        StaffBrowser clerk = signedIn("haibei-wang");
        clerk.page(PAGE);
        assertThat(clerk.send(PAGE, huadong(Map.of("nameZh", "某某"))).statusCode())
                .isEqualTo(403);

        StaffBrowser zhao = signedIn("haibei-zhao");
        assertThat(zhao.page("/desk/organisations/dongfang")).doesNotContain("保存为新版本");
        HttpResponse<String> anotherLead = zhao.send("/desk/organisations/dongfang", huadong(Map.of("nameZh", "某某")));
        assertThat(anotherLead.statusCode()).isEqualTo(403);
        assertThat(anotherLead.body()).contains("由其本单位主管或平台管理员维护");
        assertThat(zhao.sendForged(PAGE, huadong(Map.of("nameZh", "某某"))).statusCode())
                .isEqualTo(403);
        assertThat(zhao.open("/desk/organisations/nobody").statusCode()).isEqualTo(404);
        assertThat(zhao.open("/desk/organisations/No..Body").statusCode()).isEqualTo(404);

        assertThat(signedIn("admin").page("/desk/organisations/dongfang")).contains("保存为新版本");
        StaffBrowser stranger = new StaffBrowser(base);
        assertThat(stranger.open(PAGE).uri().getPath()).isEqualTo("/login");
        assertThat(organisations.standing(HUADONG)).isEqualTo(standing);
    }

    @Test
    void newHoursCountForWhatIsPromisedFromNowOn() {
        JsonNode promisedBefore = outsider.open("repair", "large-appliance");
        String due = acceptance(promisedBefore);
        StaffBrowser zhao = signedIn("haibei-zhao");
        Map<String, String> form = form(organisations.standing(HAIBEI));
        form.putAll(Map.of("hours", "22:00-22:30", "why", "测试夜班"));
        String page = "/desk/organisations/haibei";
        zhao.page(page);

        assertThat(zhao.send(page, form).body()).contains("已保存为新版本。");

        assertThat(acceptance(promisedBefore)).isEqualTo(due);
        LocalTime dueFromNowOn = OffsetDateTime.parse(acceptance(outsider.open("repair", "large-appliance")))
                .toLocalTime();
        assertThat(dueFromNowOn).isBetween(LocalTime.of(22, 0), LocalTime.of(22, 30));
        assertThat(OffsetDateTime.parse(due).toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0));
    }

    @Test
    void aNewOrganisationIsOneWhosePeopleAreInTheDirectory() {
        StaffBrowser zhao = signedIn("haibei-zhao");
        assertThat(zhao.page("/desk/organisations/new"))
                .contains("人员目录中没有尚未登记的单位")
                .doesNotContain("name=\"nameZh\"");
        HttpResponse<String> nobody = zhao.send("/desk/organisations", xinyi());
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("先在人员目录中建立组“标识.agent”");

        identity.saveGroup(identity.newGroup("xinyi.agent"));
        assertThat(zhao.page("/desk/organisations/new")).contains("<option value=\"xinyi\"", "新组织的人员来自人员目录（realm）");
        Map<String, String> incomplete = xinyi();
        incomplete.put("hours", "");
        assertThat(zhao.send("/desk/organisations", incomplete).body())
                .contains("营业时间应写成", "value=\"信义维修\"", "<option value=\"xinyi\" selected=\"selected\">");
        assertThat(organisations.find(new OrganisationId("xinyi"))).isEmpty();

        HttpResponse<String> added = zhao.send("/desk/organisations", xinyi());

        assertThat(added.body()).contains("新组织已登记。", "信义维修", "第 1 版", "新签约", "haibei-zhao");
        assertThat(added.uri().getPath()).isEqualTo("/desk/organisations/xinyi");
        assertThat(zhao.page("/desk/agreements/new")).contains("信义维修");
        assertThat(zhao.send("/desk/organisations", xinyi()).statusCode()).isEqualTo(400);
        assertThat(organisations.history(new OrganisationId("xinyi"))).hasSize(1);
    }

    private static Map<String, String> xinyi() {
        return new HashMap<>(Map.of(
                "id", "xinyi",
                "nameZh", "信义维修",
                "nameEn", "Xinyi Repair",
                "type", "REPAIRER",
                "contact", "400-000-0008",
                "staffEmail", "desk@xinyi.example.org",
                "hours", "09:00-18:00",
                "regions", "beijing",
                "why", "新签约"));
    }

    private Map<String, String> huadong(Map<String, String> more) {
        Map<String, String> form = form(organisations.standing(HUADONG));
        form.putAll(more);
        return form;
    }

    private Map<String, String> seenAt(StaffBrowser browser, Map<String, String> more) {
        Matcher version = VERSION.matcher(browser.page(PAGE));
        assertThat(version.find()).isTrue();
        Map<String, String> form = huadong(more);
        form.put("version", version.group(1));
        return form;
    }

    private static Map<String, String> form(OrganisationVersion standing) {
        Organisation one = standing.organisation();
        Map<String, String> form = new HashMap<>();
        form.put("version", String.valueOf(standing.version()));
        form.put("nameZh", one.name().zh());
        form.put("nameEn", one.name().en());
        form.put("type", one.type().name());
        form.put("contact", one.contact());
        form.put("staffEmail", one.staffEmail());
        form.put("hours", one.hours().text());
        form.put(
                "regions",
                String.join(",", one.regions().stream().map(r -> r.code()).toList()));
        form.put("why", "试一试");
        return form;
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<T>> working = new ArrayList<>();
            for (var work : List.of(one, other)) {
                working.add(hands.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : working) {
                done.add(each.get());
            }
            return done;
        } finally {
            hands.shutdownNow();
        }
    }

    private String acceptance(JsonNode opened) {
        return StreamSupport.stream(
                        outsider.progress(opened.path("token").asText())
                                .path("promises")
                                .spliterator(),
                        false)
                .filter(promise -> promise.path("stage").asText().equals("acceptance"))
                .findFirst()
                .orElseThrow()
                .path("dueAt")
                .asText();
    }

    private StaffBrowser signedIn(String person) {
        StaffBrowser browser = new StaffBrowser(base);
        browser.signInFrom("/desk", person);
        return browser;
    }

    private void advance(Duration by) {
        anybody.post()
                .uri("/demo/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("advance", by.toString()))
                .retrieve()
                .toBodilessEntity();
    }
}
