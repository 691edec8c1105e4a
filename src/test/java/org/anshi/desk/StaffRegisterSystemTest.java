package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The register of staff and qualifications as supervisors, administrators, leads and the people themselves see it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class StaffRegisterSystemTest {
    private static final Pattern WITHDRAW = Pattern.compile("/qualifications/([0-9a-f-]{36})/withdraw");
    private static final String ZHENG = "/desk/staff/huadong-repair/huadong-zheng";

    @LocalServerPort
    int port;

    private String base;

    @BeforeEach
    void atTheDesk() {
        base = "http://localhost:" + port;
    }

    @Test
    void aSupervisorSeesTheirOwnStaffAndWhatNeedsRenewing() {
        String page = signedIn("huadong-feng").page("/desk/staff");

        assertThat(page)
                .contains("人员与资质", "30 天内到期和已过期", "人员名册", "郑凯 huadong-zheng", "用电与作业安全", "已过期", "吴刚 huadong-wu")
                .doesNotContain("shunjie-xu", "haibei-wang", "Exception", "style=\"", "<script");
        assertThat(signedIn("huadong-feng").page("/desk/staff?lang=en"))
                .contains("Staff and qualifications", "Electrical and work safety", "lapsed");
    }

    @Test
    void aLeadSeesWhatLapsesAtItsPartners() {
        String page = signedIn("haibei-zhao").page("/desk/staff");

        assertThat(page).contains("郑凯 huadong-zheng", "华东维修").doesNotContain(ZHENG);
        assertThat(signedIn("haibei-zhao").open(ZHENG).statusCode()).isEqualTo(404);
    }

    @Test
    void everybodySeesTheirOwnAndKeepsNobodysRegister() {
        StaffBrowser technician = signedIn("huadong-zheng");

        assertThat(technician.page("/desk/staff"))
                .contains("我的资质", "用电与作业安全", "维修技术证书（大家电）", "本单位安全负责人")
                .doesNotContain("人员名册", "huadong-wu");
        assertThat(technician.open(ZHENG).statusCode()).isEqualTo(403);
        assertThat(technician
                        .send(ZHENG + "/qualifications", aCourse("safety", "99"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn("shunjie-he").open(ZHENG).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsEnteredAndWithdrawnStaysInTheHistory() {
        StaffBrowser supervisor = signedIn("huadong-feng");
        supervisor.page("/desk/staff/huadong-repair/huadong-zhou");

        HttpResponse<String> entered = supervisor.send(
                "/desk/staff/huadong-repair/huadong-zhou/qualifications", aCourse("coordination", "97"));
        assertThat(entered.body()).contains("资质已登记", "97 分（合格 80 分）", "冯涛 huadong-feng");
        assertThat(supervisor
                        .send("/desk/staff/huadong-repair/huadong-zhou/qualifications", aCourse("coordination", "71"))
                        .body())
                .contains("未达到合格分，不算取得")
                .doesNotContain("资质已登记", "notice good");

        Matcher first = WITHDRAW.matcher(entered.body());
        assertThat(first.find()).isTrue();
        assertThat(supervisor.page("/desk/staff")).contains("系统账号");
        HttpResponse<String> withdrawn = supervisor.send(
                "/desk/staff/huadong-repair/huadong-zhou/qualifications/" + first.group(1) + "/withdraw",
                Map.of("reason", "分数录错"));
        assertThat(withdrawn.body()).contains("记录已撤销", "已撤销", "分数录错", "97 分（合格 80 分）");
        assertThat(supervisor
                        .send(
                                "/desk/staff/huadong-repair/huadong-zhou/qualifications/" + first.group(1)
                                        + "/withdraw",
                                Map.of("reason", "再撤一次"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsEnteredWronglyIsSaidOnThePageAndLeavesNothing() {
        StaffBrowser supervisor = signedIn("huadong-feng");
        String before = supervisor.page("/desk/staff/huadong-repair/huadong-zhou");

        HttpResponse<String> answer = supervisor.send(
                "/desk/staff/huadong-repair/huadong-zhou/qualifications",
                Map.of("qualification", "safety", "awardedOn", "2999-01-01", "score", "200"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("日期不能晚于今天", "0 到 100");
        assertThat(count(supervisor.page("/desk/staff/huadong-repair/huadong-zhou")))
                .isEqualTo(count(before));
    }

    @Test
    void onlyPeopleOfTheOrganisationAreEntered() {
        StaffBrowser supervisor = signedIn("huadong-feng");
        supervisor.page("/desk/staff");

        assertThat(supervisor.send("/desk/staff", Map.of("organisation", "huadong-repair", "person", "shunjie-xu")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("该单位没有这个用户名");
                });
        assertThat(supervisor
                        .send("/desk/staff", Map.of("organisation", "shunjie", "person", "shunjie-xu"))
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(supervisor.send("/desk/staff", Map.of("organisation", "huadong-repair", "person", "huadong-wu")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body()).contains("已经登记过");
                });
    }

    @Test
    void anAdministratorKeepsEverybodysIncludingTheirOwn() {
        StaffBrowser administrator = signedIn("admin");

        assertThat(administrator.page("/desk/staff")).contains("huadong-zheng", "shunjie-xu", "平台管理");
        assertThat(administrator.page("/desk/staff/camunda-admin/admin")).contains("个人信息保护", "登记资质");
    }

    private static Map<String, String> aCourse(String code, String score) {
        return Map.of(
                "qualification",
                code,
                "awardedOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "score",
                score);
    }

    private static long count(String page) {
        return WITHDRAW.matcher(page).results().count();
    }

    private StaffBrowser signedIn(String person) {
        StaffBrowser browser = new StaffBrowser(base);
        browser.signInFrom("/desk/staff", person);
        return browser;
    }
}
