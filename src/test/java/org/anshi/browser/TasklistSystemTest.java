package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What a clerk finds at the first sign-in, in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class TasklistSystemTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private String base;
    private Outsider outsider;
    private String token;
    private String caseNumber;

    @BeforeEach
    void aRequestHasArrived() {
        base = "http://localhost:" + port;
        outsider = new Outsider(base, "admin", Staff.PASSWORD);
        JsonNode opened = outsider.open("repair", "large-appliance");
        token = opened.path("token").asText();
        caseNumber = opened.path("caseNumber").asText();
    }

    @Test
    void opensWithWhatWaitsForTheOrganisationTheNearestPromiseFirst() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-li").page();

        assertThat(page.locator(".task-filter")).hasCount(4);
        assertThat(page.locator(".task-filter .name a")).containsText(new String[] {"我的任务", "本组织待办", "即将超时", "已超时"});
        assertThat(page.locator(".anshi-count")).hasCount(4);
        assertThat(page.locator(".task-filter.active")).containsText("本组织待办");
        assertThat(page.locator(".task-filter.active .anshi-count")).hasText(Pattern.compile("[1-9]\\d*"));
        assertThat(page.getByText("承诺时间").first()).isVisible();
    }

    @Test
    void showsCaseProductStageAndTimeLeftAndTheWayToTheCaseFile() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-li").page();
        Locator card = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(caseNumber));

        assertThat(card).containsText("KFR-35");
        assertThat(card).containsText("受理 Acceptance");
        card.locator("h4 a").click();

        assertThat(page.locator(".anshi-case")).containsText(caseNumber);
        assertThat(page.locator(".anshi-case")).hasAttribute("href", "/desk/cases/" + caseNumber);
        assertThat(page.locator(".anshi-product")).containsText("KFR-35");
        assertThat(page.locator(".anshi-stage")).containsText("受理");
        assertThat(page.locator(".anshi-time")).containsText(Pattern.compile("还剩 .*分钟|还剩 .*小时|还剩 .*天"));
    }

    @Test
    void speaksChineseInItsFormsToo() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .locator("h4 a")
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true))
                .click();
        assertThat(page.locator(".fjs-container")).containsText("请选择");
        assertThat(page.locator(".fjs-container")).not().containsText("Select");

        new Clerk(page, base).completeButton().click();

        assertThat(page.locator(".fjs-form-field-error").first()).containsText("请填写此项。");
        assertThat(page.locator(".fjs-container")).not().containsText("Field is required.");
        page.locator("button.unclaim").click();
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true)))
                .isVisible();
    }

    @Test
    void saysInOurWordsWhyItIsTooLateAndCoversNothingWithIt() {
        Clerk clerk = new Clerk(windows.desktop(), base).signsIn("haibei-wang");
        JsonNode fields = new Staff(base)
                .fields(outsider.tasks(caseNumber).path(0).path("id").asText());
        clerk.takes(caseNumber, "受理维修申请");
        clerk.fillIn(fields);
        BoundingBox button = clerk.completeButton().boundingBox();

        outsider.act(token, "cancel", Map.of());
        clerk.completeButton().click();

        Locator refusal = clerk.page().locator(".page-notifications .alert");
        assertThat(refusal).containsText("已办结或已撤回");
        assertThat(refusal).not().containsText("Cannot submit");
        assertThat(refusal.boundingBox().y + refusal.boundingBox().height).isLessThan(button.y);
    }

    @Test
    void speaksEnglishToBrowsersThatAskForIt() {
        Page page =
                new Clerk(windows.desktop("en-GB"), base).signsIn("haibei-wang").page();

        assertThat(page.getByText("Keyboard Shortcuts")).isVisible();
    }

    @Test
    void isOneSignInWithCockpitAndTheDeskAndSignsOutOfAll() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-chen").page();

        page.navigate(base + "/camunda/app/cockpit/");
        assertThat(page.getByText("Processes").first()).isVisible();
        page.navigate(base + "/camunda/app/tasklist/");
        page.locator(".account.dropdown > a").click();
        page.getByText("退出登录").click();
        page.waitForURL("**/login?ended");
        assertThat(page.getByText("您已退出登录")).isVisible();

        page.navigate(base + "/camunda/app/cockpit/");
        assertThat(page.locator("#password")).isVisible();
        assertThat(page.request().get(base + "/desk/cases/" + caseNumber).url()).contains("/login");
    }

    @Test
    void staysWholeWhenOpenedWhileOthersWork() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();
        List<String> blocked = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });
        for (int again = 0; again < 3; again++) {
            page.evaluate("Array.from({length: 20}, () => fetch('/camunda/api/engine/engine/default/task/count'))");
            page.reload();
            page.waitForSelector(".task-filter");
        }
        assertThat(blocked).isEmpty();
    }

    @Test
    void servesOurWordsAndSettings() {
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-wang").page();

        assertThat(text(page, "/camunda/app/tasklist/scripts/config.js")).contains("zh-CN");
        assertThat(text(page, "/camunda/app/tasklist/locales/zh-CN.json")).contains("认领");
        assertThat(text(page, "/camunda/app/tasklist/styles/user-styles.css")).contains("anshi-count");
    }

    private String text(Page page, String path) {
        APIResponse answer = page.request().get(base + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
