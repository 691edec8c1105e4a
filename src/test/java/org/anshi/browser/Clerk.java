package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Somebody at their desk with Camunda Tasklist open, in a real browser. */
class Clerk {
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double A_LOOK_MILLIS = 10_000;
    private static final Locator.ClickOptions SOON = new Locator.ClickOptions().setTimeout(A_LOOK_MILLIS);

    private final Page page;
    private final String base;

    Clerk(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    Page page() {
        return page;
    }

    /** From the address of the task list over the sign-in page to the task list. */
    Clerk signsIn(String name) {
        page.navigate(base + "/camunda/app/tasklist/");
        page.fill("#username", name);
        page.fill("#password", Staff.PASSWORD);
        page.click("button[type=submit]");
        page.waitForSelector(".task-filter");
        return this;
    }

    void opensList(String name) {
        page.locator(".task-filter", new Page.LocatorOptions().setHasText(name)).click();
    }

    /** Takes the case's task out of the organisation's list, fills its form and completes it. */
    void completes(String caseNumber, String task, JsonNode fields) {
        takes(caseNumber, task);
        Locator nothingOpen = page.getByText("请在列表中选择一个任务");
        again(() -> {
            if (!nothingOpen.isVisible()) {
                fillIn(fields);
                completeButton().click(SOON);
                nothingOpen.waitFor(new Locator.WaitForOptions().setTimeout(A_LOOK_MILLIS));
            }
        });
    }

    /** Takes the case's task out of the organisation's list. */
    void takes(String caseNumber, String task) {
        opensList("本组织待办");
        Locator card = page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        Locator claim = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("认领").setExact(true));
        again(() -> {
            card.locator("h4 a").click(SOON);
            claim.waitFor(new Locator.WaitForOptions().setTimeout(A_LOOK_MILLIS));
        });
        assertThat(page.locator(".anshi-case")).containsText(caseNumber);
        claim.click();
    }

    /** The list and the form read themselves anew by and by; what was clicked in that moment is clicked again. */
    private static void again(Runnable step) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .ignoreException(TimeoutError.class)
                .until(() -> {
                    step.run();
                    return true;
                });
    }

    void fillIn(JsonNode fields) {
        for (JsonNode field : fields) {
            if (field.hasNonNull("key")
                    && field.path("validate").path("required").asBoolean()
                    && isAsked(field)) {
                fill(field);
            }
        }
    }

    Locator completeButton() {
        return page.locator(".task-details button.btn-primary").filter(new Locator.FilterOptions().setHasText("完成"));
    }

    /** Some fields show only after another answer, such as the reason of a refusal. */
    private boolean isAsked(JsonNode field) {
        return !field.has("conditional")
                || part(field.path("id").asText(), "").first().isVisible();
    }

    private void fill(JsonNode field) {
        String id = field.path("id").asText();
        switch (field.path("type").asText()) {
            case "select" -> {
                // A list that has the focus already is closed by a click.
                part(id, "").blur();
                part(id, "").locator("..").click(SOON);
                page.locator(".fjs-dropdownlist-item").first().click(SOON);
            }
            case "number" ->
                part(id, "")
                        .fill(String.valueOf(
                                Math.max(1, field.path("validate").path("min").asInt(1))));
            case "datetime" -> {
                part(id, "-date")
                        .fill(AS_TYPED.format(
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1)));
                part(id, "-date").press("Enter");
                if (!"date".equals(field.path("subtype").asText())) {
                    part(id, "-time").fill("10:30");
                    part(id, "-time").press("Enter");
                }
            }
            default -> part(id, "").fill("按步骤填写");
        }
    }

    /** The library puts an id of its own in front of the field's. */
    private Locator part(String id, String ending) {
        return page.locator(".fjs-container [id$='" + id + ending + "']:not([disabled])");
    }
}
