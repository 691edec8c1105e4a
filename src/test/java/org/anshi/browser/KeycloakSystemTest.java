package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.anshi.RealKeycloak;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in and out at a real Keycloak, in a real browser, and what happens when somebody is moved or Keycloak is away. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "anshi.keycloak.follow-within=2s")
@ActiveProfiles({"demo", "keycloak"})
class KeycloakSystemTest {
    private static final RealKeycloak KEYCLOAK = RealKeycloak.running();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TASKLIST = "/camunda/app/tasklist/";

    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private String base;
    private String caseNumber;
    private String token;

    @DynamicPropertySource
    static void signIn(DynamicPropertyRegistry properties) {
        RealKeycloak.in(properties);
    }

    @BeforeEach
    void aRequestHasArrived() {
        base = "http://localhost:" + port;
        KEYCLOAK.start();
        KEYCLOAK.servesProductAt(base);
        JsonNode opened = new Outsider(base, "admin", Staff.PASSWORD).open("repair", "large-appliance");
        caseNumber = opened.path("caseNumber").asText();
        token = opened.path("token").asText();
    }

    @Test
    void isOneSignInForAllPagesAndSigningOutOfTasklistSignsOutOfKeycloak() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-chen").page();
        assertThat(page.locator(".account.dropdown")).containsText("陈 思");

        page.navigate(base + "/desk");
        assertThat(page).hasURL(base + "/desk");
        page.navigate(base + "/workbench");
        assertThat(page).hasURL(base + "/workbench");
        page.navigate(base + "/camunda/app/cockpit/");
        assertThat(page.getByText("Processes").first()).isVisible();

        page.navigate(base + TASKLIST);
        page.locator(".account.dropdown > a").click();
        page.getByText("退出登录").click();
        assertThat(page.getByText("您已退出登录")).isVisible();
        assertThat(page).hasURL(base + "/login?ended");

        page.navigate(base + "/camunda/app/cockpit/");
        assertThat(page.locator("#password")).isVisible();
        assertThat(page.url()).contains("/realms/anshi/");
    }

    @Test
    void signingOutAtTheDeskSignsOutOfKeycloak() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        page.navigate(base + "/desk");

        page.locator("form[action$='/logout'] button").first().click();

        assertThat(page).hasURL(base + "/login?logout");
        page.navigate(base + "/desk");
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneLeadsToThePageThatWasWanted() {
        Page page = windows.desktop();
        page.navigate(base + "/desk/cases/" + caseNumber);
        page.fill("#username", "haibei-wang");
        page.fill("#password", "wrong");
        page.click("button[type=submit]");
        assertThat(page.locator("#input-error-username")).isVisible();

        page.fill("#username", "haibei-wang");
        page.fill("#password", Staff.PASSWORD);
        page.click("button[type=submit]");

        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/desk/cases/" + caseNumber + ".*"));
    }

    @Test
    void whoeverAdministersKeycloaksGroupAdministersTheEngine() {
        Page page = windows.desktop();
        page.navigate(base + "/camunda/app/admin/");
        page.fill("#username", "admin");
        page.fill("#password", Staff.PASSWORD);
        page.click("button[type=submit]");

        assertThat(page.getByText("haibei-wang").or(page.getByText("Users")).first())
                .isVisible();
        assertThat(page.request()
                        .get(base + "/camunda/api/engine/engine/default/user/count")
                        .text())
                .contains("\"count\":22");
    }

    @Test
    void aCaseIsHandedOverFromDeskToDesk() {
        Page offering =
                new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        offering.navigate(base + "/desk/cases/" + caseNumber);
        offering.locator("summary", new Page.LocatorOptions().setHasText("提出移交"))
                .click();
        offering.selectOption("#to", "huadong-repair");
        offering.selectOption("#reason", "skill");
        offering.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提出移交"))
                .click();
        assertThat(offering.getByText("等待 华东维修 答复是否接手")).isVisible();

        Page receiving =
                new Clerk(windows.desktop(), base).signsIn("huadong-zhou").page();
        receiving.navigate(base + "/desk/cases/" + caseNumber);
        receiving
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("接手").setExact(true))
                .click();
        assertThat(receiving.getByText("海贝电器 请贵单位接手")).hasCount(0);

        Page consumer = windows.phone();
        consumer.navigate(base + "/track/" + token);
        assertThat(consumer.locator("section", new Page.LocatorOptions().setHasText("现在由谁处理")))
                .containsText("华东维修");
    }

    @Test
    void aRepairIsWalkedFromTheConsumersPageToItsEnd() {
        String operator = KEYCLOAK.tokenOf("admin");
        new JourneyInBrowser(windows, base, Outsider.withToken(base, () -> operator), Staff.withToken(base, operator))
                .walk("repair");
    }

    @Test
    void whoeverIsMovedLosesTheTasksOfTheFormerGroupAlsoTheOneInHand() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-li").page();
        card(page).locator("h4 a").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true))
                .click();
        assertThat(page.locator("button.unclaim")).isVisible();

        KEYCLOAK.move("haibei-li", "haibei.agent", "dongfang.agent");
        try {
            await().pollInSameThread().atMost(SOON).until(() -> {
                page.navigate(base + TASKLIST);
                page.waitForSelector(".task-filter");
                return page.request().get(base + "/desk/cases/" + caseNumber).status() == 404;
            });
            assertThat(tasks(page)).isEqualTo("{\"count\":0}");
        } finally {
            KEYCLOAK.move("haibei-li", "dongfang.agent", "haibei.agent");
        }
        Page colleague =
                new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        card(colleague).locator("h4 a").click();
        assertThat(colleague.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true)))
                .isVisible();
    }

    @Test
    void whoeverMayNotSignInAnyMoreIsSignedOut() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-zhao").page();

        KEYCLOAK.enable("haibei-zhao", false);
        try {
            await().pollInSameThread().atMost(SOON).until(() -> {
                page.navigate(base + "/desk");
                return page.url().contains("/realms/anshi/");
            });
        } finally {
            KEYCLOAK.enable("haibei-zhao", true);
        }
    }

    @Test
    void aSignInThatEndsAtKeycloakEndsHereAtOnce() {
        Page page = new Clerk(windows.desktop(), base).signsIn("dongfang-liu").page();

        KEYCLOAK.signOut("dongfang-liu");

        page.navigate(base + "/desk");
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void whileKeycloakIsAwayPeopleGoOnAndANewSignInIsToldWhy() {
        Page clerk = new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        KEYCLOAK.stop();

        Page newcomer = windows.desktop();
        Response told = newcomer.navigate(base + TASKLIST);
        assertThat(told.status()).isEqualTo(503);
        assertThat(newcomer.getByText("登录服务（Keycloak）暂时无法连接")).isVisible();
        assertThat(newcomer.getByText("cannot be reached")).isVisible();
        Windows.photograph(newcomer, "Keycloak-is-away");

        // Longer than what Keycloak said holds when it is there.
        await().pollInSameThread().pollDelay(Duration.ofSeconds(3)).atMost(SOON).untilAsserted(() -> {
            clerk.navigate(base + TASKLIST);
            assertThat(clerk.locator(".account.dropdown")).containsText("王 芳");
        });
        card(clerk).locator("h4 a").click();
        clerk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true))
                .click();
        assertThat(clerk.locator("button.unclaim")).isVisible();
        clerk.navigate(base + "/desk/cases/" + caseNumber);
        assertThat(clerk.getByText(caseNumber).first()).isVisible();

        KEYCLOAK.start();
        newcomer.getByText("重试", new Page.GetByTextOptions().setExact(true)).click();
        newcomer.fill("#username", "haibei-li");
        newcomer.fill("#password", Staff.PASSWORD);
        newcomer.click("button[type=submit]");
        newcomer.waitForSelector(".task-filter");
        clerk.navigate(base + "/desk");
        assertThat(clerk).hasURL(base + "/desk");
    }

    @Test
    void whoeverSignsOutWhileKeycloakIsAwayIsSignedOutThereAsSoonAsItIsBack() {
        Page desk = new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        desk.navigate(base + "/desk");
        Page tasklist = new Clerk(windows.desktop(), base).signsIn("haibei-li").page();
        KEYCLOAK.stop();

        desk.locator("form[action$='/logout'] button").first().click();
        tasklist.locator(".account.dropdown > a").click();
        tasklist.getByText("退出登录").click();

        for (Page left : new Page[] {desk, tasklist}) {
            assertThat(left.getByText("还不知道您已退出")).isVisible();
            assertThat(left.getByText("does not know yet")).isVisible();
        }
        Windows.photograph(desk, "Signed-out-while-Keycloak-is-away");

        KEYCLOAK.start();
        for (Page next : new Page[] {desk, tasklist}) {
            next.navigate(base + "/desk");
            assertThat(next.locator("#password")).isVisible();
        }
        await().atMost(SOON).until(() -> jdbc.sql("select count(*) from owed_sign_out")
                .query(Integer.class)
                .single()
                .equals(0));
    }

    private Locator card(Page page) {
        page.locator(".task-filter", new Page.LocatorOptions().setHasText("本组织待办"))
                .click();
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .first();
    }

    private String tasks(Page page) {
        return page.request()
                .get(base + "/camunda/api/engine/engine/default/task/count?processInstanceBusinessKey=" + caseNumber)
                .text();
    }
}
