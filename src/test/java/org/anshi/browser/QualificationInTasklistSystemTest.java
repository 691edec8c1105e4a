package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What somebody whose course has lapsed reads in the real Tasklist, and that a colleague goes on with the task. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class QualificationInTasklistSystemTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    @Test
    void aLapsedCourseIsNamedWhereTheTaskIsClaimed() {
        String base = "http://localhost:" + port;
        Outsider outsider = new Outsider(base, "admin", Staff.PASSWORD);
        JsonNode opened = outsider.open("repair", "large-appliance");
        String number = opened.path("caseNumber").asText();
        outsider.walkUntil(opened.path("token").asText(), progress -> outsider.tasks(number)
                .findValuesAsText("taskDefinitionKey")
                .contains("Task_RepairProduct"));

        Page refused = claims(new Clerk(windows.desktop(), base).signsIn("huadong-zheng"), number);

        Locator told = refused.locator(".alert, .notification, [notifications-panel]")
                .filter(new Locator.FilterOptions().setHasText("用电与作业安全"));
        assertThat(told.first()).containsText("已过期");
        assertThat(told.first()).containsText("本单位安全负责人");
        assertThat(told.first()).not().containsText("Exception");

        Page taken = claims(new Clerk(windows.desktop(), base).signsIn("huadong-wu"), number);
        assertThat(taken.locator("button.unclaim")).isVisible();
    }

    private static Page claims(Clerk clerk, String number) {
        clerk.opensList("本组织待办");
        Page page = clerk.page();
        page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator("h4 a")
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true))
                .click();
        return page;
    }
}
