package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Codes;
import org.anshi.agreement.Standing;
import org.anshi.agreement.Terms;
import org.anshi.organisation.Party;
import org.anshi.shared.OrganisationId;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** Leads agree with partners on the desk's page; who gets a case, and what comes back when nothing is agreed any more. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class AgreementsSystemTest {
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final OrganisationId HUADONG = new OrganisationId("huadong-repair");
    private static final OrganisationId SHUNJIE = new OrganisationId("shunjie");
    private static final Pattern MADE = Pattern.compile("/desk/agreements/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    Agreements agreements;

    private String base;
    private RestClient anybody;
    private Outsider outsider;

    @BeforeEach
    void atTenInTheMorning() {
        base = "http://localhost:" + port;
        anybody = RestClient.create(base);
        outsider = new Outsider(base, "admin", "anshi");
        OffsetDateTime now = now();
        if (now.getHour() < 9 || now.getHour() >= 16) {
            OffsetDateTime ten = now.with(LocalTime.of(10, 0));
            advance(Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1)));
        }
    }

    @AfterEach
    void asTheDemoAgreedIt() {
        for (OrganisationId partner : List.of(HUADONG, SHUNJIE)) {
            agreements.between(HAIBEI, partner).forEach(this::asItWas);
        }
    }

    /** 顺捷物流 delivers; what it repairs is a test's. */
    private void asItWas(Agreement one) {
        boolean ofATest = one.partner().equals(SHUNJIE) && !one.terms().hasDuty(Party.CARRIER);
        if (ofATest && one.standing() != Standing.ENDED) {
            agreements.end(one.id(), one.version(), "结束", null);
        } else if (one.standing() == Standing.SUSPENDED) {
            agreements.resume(one.id(), one.version(), "恢复", null);
        }
    }

    @Test
    void aSupervisorOfTheLeadMakesChangesAndReadsTheHistory() {
        StaffBrowser zhao = signedIn("haibei-zhao");
        assertThat(zhao.page("/desk/agreements")).contains("协作协议", "华东维修", "新立协议", "上海、江苏");

        HttpResponse<String> made = zhao.send("/desk/agreements", terms(Map.of("remarks", "周末不上门")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("协议已订立。", "第 1 版", "周末不上门");
        String page = made.uri().getPath();

        HttpResponse<String> changed = zhao.send(
                page, terms(Map.of("version", "1", "capacityPerDay", "7", "why", "旺季限量", "categories", "furniture")));
        assertThat(changed.body()).contains("已保存为新版本。", "第 2 版", "旺季限量", "家具", "haibei-zhao");
        assertThat(agreements.get(id(page)).terms().capacityPerDay()).isEqualTo(7);
        assertThat(agreements.history(id(page))).hasSize(2);

        HttpResponse<String> wordless = zhao.send(page, terms(Map.of("version", "2", "capacityPerDay", "9")));
        assertThat(wordless.statusCode()).isEqualTo(400);
        assertThat(wordless.body()).contains("请写明原因");
        HttpResponse<String> refused = zhao.send(page, terms(Map.of("version", "1", "capacityPerDay", "many")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).as("a refusal hides no colleague's change").contains("name=\"version\" value=\"1\"");
        HttpResponse<String> stale = zhao.send(page, terms(Map.of("version", "1", "capacityPerDay", "9")));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("协议刚被别人改过");
        assertThat(agreements.get(id(page)).terms().capacityPerDay()).isEqualTo(7);
    }

    @Test
    void refusalsNameTheFieldAndTheWayOut() {
        StaffBrowser zhao = signedIn("haibei-zhao");
        zhao.page("/desk/agreements/new");

        HttpResponse<String> refused = zhao.send(
                "/desk/agreements",
                Map.of("lead", "haibei", "partner", "huadong-repair", "startsOn", "tomorrow", "capacityPerDay", "-1"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请至少选择一项职责", "日期应像 2026-12-31", "请填写 1 到 100000 的整数");

        HttpResponse<String> elsewhere =
                zhao.send("/desk/agreements", terms(Map.of("partner", "huadong-repair", "regions", "tibet")));
        assertThat(elsewhere.body()).contains("该单位不在这些地区服务：西藏");
        HttpResponse<String> unknown = zhao.send("/desk/agreements", terms(Map.of("journeys", "teleport")));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("没有这样的选项");
    }

    @Test
    void partnersReadTheirOwnAndOthersSeeNone() {
        String ours = "/desk/agreements/" + theFirst(HUADONG).id();
        StaffBrowser partner = signedIn("huadong-feng");
        assertThat(partner.page(ours)).contains("历次版本").doesNotContain("保存为新版本", "终止并收回案件");
        assertThat(partner.page("/desk/agreements")).contains("华东维修").doesNotContain("新立协议");
        assertThat(partner.send(ours + "/suspend", Map.of("version", "1", "why", "自行暂停"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(partner.send("/desk/agreements", terms(Map.of())).statusCode())
                .isEqualTo(400);

        assertThat(signedIn("lvhuan-guo").open(ours).statusCode()).isEqualTo(404);
        StaffBrowser clerk = signedIn("haibei-wang");
        clerk.page(ours);
        assertThat(clerk.send(ours + "/end", Map.of("version", "1", "why", "不想要了"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(theFirst(HUADONG).standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void theCaseFileSaysWhoGotItUnderWhichVersionAndWhoWasPassedOver() {
        agreements.make(HAIBEI, SHUNJIE, repairs("furniture"), "haibei-zhao");
        JsonNode repair = aRepair("上海");
        String number = number(repair);
        toTheRepairer(repair);

        String page = signedIn("haibei-wang").page("/desk/cases/" + number);

        assertThat(page)
                .contains("分派与协议", "维修：华东维修", "依协议分派", "协议点名服务该地区 +10", "协议不含这类产品", "按分派承接")
                .contains("/desk/agreements/" + theFirst(HUADONG).id())
                .contains("第 " + theFirst(HUADONG).version() + " 版");
        assertThat(signedIn("huadong-zhou").page("/desk/cases/" + number))
                .contains("维修：华东维修")
                .doesNotContain("协议不含这类产品");
    }

    @Test
    void whereNobodyFitsTheLeadIsToldAndLooksAgain() {
        JsonNode repair = aRepair("西藏");
        String number = number(repair);
        toTheRepairer(repair);

        assertThat(holder(repair)).isEqualTo("haibei");
        assertThat(progress(repair).path("milestones").toString())
                .as("nothing was passed on")
                .contains("由海贝电器为您维修")
                .doesNotContain("交由");
        JsonNode decision = task(number, "Task_DecidePartner");
        assertThat(outsider.groupsOf(decision)).containsExactly("haibei.agent");
        assertThat(decision.path("due").isTextual()).isTrue();
        assertThat(signedIn("haibei-wang").page("/desk/cases/" + number))
                .contains("没有合适的合作单位，由牵头单位承担", "协议不含消费者所在地区", "缺少承接单位");

        agreements.make(HAIBEI, SHUNJIE, repairs(), "haibei-zhao");
        outsider.as("haibei-wang").complete(decision, Map.of("partnerDecision", "again"));

        assertThat(holder(repair)).isEqualTo("shunjie");
        assertThat(outsider.groupsOf(task(number, "Task_ProposeAppointment"))).containsExactly("shunjie.agent");
        assertThat(milestones(repair)).contains("handed-over");
        assertThat(outsider.walk(repair.path("token").asText()).path("status").asText())
                .isEqualTo("closed");
    }

    @Test
    void suspendedTheOpenCasesComeBackWithTheirTasksAndClocks() {
        JsonNode repair = aRepair("上海");
        String number = number(repair);
        toTheRepairer(repair);
        assertThat(holder(repair)).isEqualTo("huadong-repair");
        List<String> dates = dueDates(repair);
        Agreement agreement = theFirst(HUADONG);
        StaffBrowser zhao = signedIn("haibei-zhao");
        assertThat(zhao.page("/desk/agreements/" + agreement.id()))
                .containsPattern("现在办着贵单位牵头的 [1-9]\\d* 件案件")
                .contains("name=\"sure\" value=\"true\" required", "流程（不选即全部）")
                .doesNotContain("旅程");

        HttpResponse<String> suspended = zhao.send(
                "/desk/agreements/" + agreement.id() + "/suspend",
                Map.of("version", String.valueOf(agreement.version()), "why", "投诉过多，整改"));

        assertThat(suspended.body()).contains("协议已暂停。", "件未结案件已退回牵头单位。");
        assertThat(anybody.get().uri("/demo/messages").retrieve().body(JsonNode.class))
                .filteredOn(message -> message.path("milestone").asText().equals("agreement-suspended@huadong-repair"))
                .last()
                .satisfies(message -> assertThat(message.path("text").asText()).contains("均已退回牵头单位"));
        assertThat(holder(repair)).isEqualTo("haibei");
        assertThat(dueDates(repair)).isEqualTo(dates);
        assertThat(outsider.tasks(number))
                .allSatisfy(task -> assertThat(outsider.groupsOf(task)).allMatch(group -> group.startsWith("haibei.")));
        assertThat(milestones(repair)).containsOnlyOnce("handed-back");
        assertThat(zhao.page("/desk/cases/" + number)).contains("合作单位退出，退回牵头单位", "协作协议终止、暂停或到期", "投诉过多，整改");
        assertThat(outsider.walk(repair.path("token").asText()).path("status").asText())
                .isEqualTo("closed");
    }

    @Test
    void aPieceOfWorkComesBackOnRecord() {
        JsonNode repair = aRepair("上海");
        String page = "/desk/cases/" + number(repair);
        StaffBrowser clerk = signedIn("haibei-wang");
        clerk.page(page);
        clerk.send(
                page + "/hand-overs",
                Map.of("to", "huadong-repair", "scope", "Task_AcceptRequest", "reason", "skill", "words", ""));
        StaffBrowser partner = signedIn("huadong-zhou");
        Matcher offer = Pattern.compile("/hand-overs/([0-9a-f-]{36})/accept").matcher(partner.page(page));
        assertThat(offer.find()).isTrue();
        partner.send(page + "/hand-overs/" + offer.group(1) + "/accept", Map.of());
        Agreement agreement = theFirst(HUADONG);
        StaffBrowser zhao = signedIn("haibei-zhao");
        zhao.page("/desk/agreements");

        zhao.send(
                "/desk/agreements/" + agreement.id() + "/suspend",
                Map.of("version", String.valueOf(agreement.version()), "why", "整改"));

        assertThat(clerk.page(page)).contains("已退回牵头单位 · ", "受理维修申请");
        assertThat(partner.page("/desk?shelf=work")).doesNotContain(page);
    }

    @Test
    void nothingIsOfferedToWhomNoAgreementCovers() {
        JsonNode repair = aRepair("西藏");
        String number = number(repair);
        StaffBrowser clerk = signedIn("haibei-wang");
        assertThat(clerk.page("/desk/cases/" + number)).contains("华东维修 — 协议不含消费者所在地区");

        HttpResponse<String> refused = clerk.send(
                "/desk/cases/" + number + "/hand-overs",
                Map.of("to", "huadong-repair", "scope", "whole-case", "reason", "skill", "words", ""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("不能移交给华东维修：协议不含消费者所在地区", "协作协议");
        assertThat(holder(repair)).isEqualTo("haibei");
    }

    @Test
    void whatIsAskedOfUsStandsOnAShelfWithTheTimeThatIsLeft() {
        JsonNode repair = aRepair("上海");
        String number = number(repair);
        StaffBrowser clerk = signedIn("haibei-wang");
        clerk.page("/desk/cases/" + number);
        clerk.send(
                "/desk/cases/" + number + "/hand-overs",
                Map.of("to", "huadong-repair", "scope", "whole-case", "reason", "skill", "words", ""));

        StaffBrowser partner = signedIn("huadong-zhou");
        assertThat(partner.page("/desk?shelf=asked&q=" + number.substring(3)))
                .contains("请我方接手", number, "海贝电器 请贵单位接手", "整个案件", "还剩");
        assertThat(partner.page("/desk?q=" + number.substring(0, 15))).doesNotContain("/desk/cases/" + number + "\"");
        assertThat(clerk.page("/desk?shelf=asked")).doesNotContain("/desk/cases/" + number);

        Matcher offer =
                Pattern.compile("/hand-overs/([0-9a-f-]{36})/accept").matcher(partner.page("/desk/cases/" + number));
        assertThat(offer.find()).isTrue();
        partner.send("/desk/cases/" + number + "/hand-overs/" + offer.group(1) + "/accept", Map.of());
        assertThat(partner.page("/desk?shelf=asked&q=" + number.substring(3))).doesNotContain("/desk/cases/" + number);
        assertThat(clerk.page("/desk/cases/" + number)).contains("移交时接手");
    }

    @Test
    void aPartnerThatLeavesGivesEverythingBackInOneAction() {
        Agreement repairs = agreements.make(HAIBEI, SHUNJIE, repairs(), "haibei-zhao");
        JsonNode repair = aRepair("西藏");
        toTheRepairer(repair);
        assertThat(holder(repair)).isEqualTo("shunjie");
        Agreement carries = theFirst(SHUNJIE);
        StaffBrowser zhao = signedIn("haibei-zhao");
        zhao.page("/desk/agreements");

        assertThat(zhao.send("/desk/agreements/leave", Map.of("lead", "haibei", "partner", "shunjie", "why", ""))
                        .body())
                .contains("请写明原因");
        HttpResponse<String> left =
                zhao.send("/desk/agreements/leave", Map.of("lead", "haibei", "partner", "shunjie", "why", "退出本地市场"));

        assertThat(left.body()).contains("与该单位的协议已全部终止。", "件未结案件已退回牵头单位。");
        assertThat(agreements.get(repairs.id()).standing()).isEqualTo(Standing.ENDED);
        assertThat(holder(repair)).isEqualTo("haibei");
        assertThat(task(number(repair), "Task_DecidePartner").isMissingNode()).isFalse();
        agreements.make(HAIBEI, SHUNJIE, carries.terms(), null);
    }

    @Test
    void anAgreementThatRunsOutIsFoundByTheClock() {
        LocalDate today = now().toLocalDate();
        Agreement untilToday = agreements.make(
                HAIBEI,
                SHUNJIE,
                new Terms(
                        Codes.of("repairer"),
                        Codes.ALL,
                        Codes.ALL,
                        Codes.of("tibet"),
                        today.minusDays(1),
                        today,
                        null,
                        null,
                        null),
                null);
        Agreement carries = theFirst(SHUNJIE);
        agreements.suspend(carries.id(), carries.version(), "只留维修", null);
        JsonNode repair = aRepair("西藏");
        toTheRepairer(repair);
        assertThat(holder(repair)).isEqualTo("shunjie");

        advance(Duration.ofDays(1));

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(holder(repair)).isEqualTo("haibei"));
        assertThat(agreements.get(untilToday.id()).standing()).isEqualTo(Standing.ENDED);
        assertThat(agreements.history(untilToday.id()).get(0).changedBy()).isNull();
    }

    private Agreement theFirst(OrganisationId partner) {
        return agreements.between(HAIBEI, partner).stream()
                .filter(one -> one.standing() != Standing.ENDED)
                .filter(one -> partner.equals(HUADONG) || one.terms().hasDuty(Party.CARRIER))
                .findFirst()
                .orElseThrow();
    }

    private static Terms repairs(String... categories) {
        return new Terms(
                Codes.of("repairer"),
                Codes.ALL,
                Codes.of(categories),
                Codes.ALL,
                LocalDate.of(2025, 1, 1),
                null,
                null,
                null,
                null);
    }

    private static Map<String, String> terms(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(
                Map.of("lead", "haibei", "partner", "shunjie", "duties", "repairer", "startsOn", "2025-01-01"));
        form.put("journeys", "repair");
        form.put("categories", "furniture,apparel");
        form.putAll(more);
        return form;
    }

    private static UUID id(String page) {
        Matcher found = MADE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return UUID.fromString(found.group(1));
    }

    private JsonNode aRepair(String province) {
        return anybody.post()
                .uri("/api/v1/cases")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "journey",
                        "repair",
                        "product",
                        Map.of(
                                "category",
                                "large-appliance",
                                "brand",
                                "haibei",
                                "model",
                                "KFR-35",
                                "purchasedOn",
                                now().toLocalDate().minusDays(60).toString()),
                        "consumer",
                        Map.of(
                                "name",
                                "李梅",
                                "phone",
                                "+8613800000001",
                                "address",
                                Map.of("province", province, "city", "某市", "district", "某区", "street", "某路1号")),
                        "description",
                        "不制冷",
                        "channels",
                        List.of("sms"),
                        "consents",
                        Map.of("service", true, "marketing", false)))
                .retrieve()
                .body(JsonNode.class);
    }

    /** Accepted, guided remotely in vain, and covered: the next one to act is the repairer. */
    private void toTheRepairer(JsonNode repair) {
        String number = number(repair);
        for (String step : List.of("Task_AcceptRequest", "Task_GuideRemotely")) {
            JsonNode task = task(number, step);
            outsider.complete(task);
        }
        assertThat(task(number, "Task_ProposeAppointment").isMissingNode()).isFalse();
    }

    private JsonNode task(String number, String key) {
        return StreamSupport.stream(outsider.tasks(number).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String holder(JsonNode opened) {
        return progress(opened).path("responsible").path("organisation").asText();
    }

    private List<String> dueDates(JsonNode opened) {
        return progress(opened).path("promises").findValuesAsText("dueAt");
    }

    private List<String> milestones(JsonNode opened) {
        return progress(opened).path("milestones").findValuesAsText("key");
    }

    private JsonNode progress(JsonNode opened) {
        return outsider.progress(opened.path("token").asText());
    }

    private static String number(JsonNode opened) {
        return opened.path("caseNumber").asText();
    }

    private StaffBrowser signedIn(String person) {
        StaffBrowser browser = new StaffBrowser(base);
        browser.signInFrom("/desk", person);
        return browser;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(anybody.get()
                .uri("/demo/clock")
                .retrieve()
                .body(JsonNode.class)
                .path("now")
                .asText());
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
