package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A consumer on a phone and a clerk at the desk talk to each other; the machine before them, and the articles it speaks from. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class TalkPagesSystemTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private String base;

    @BeforeEach
    void comesFromOutside() {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/help?q=空调不凉",
                "/help/gas-smell",
                "/talk",
                "/find",
                "/request/repair",
                "/request/repair?category=large-appliance"
            })
    void aPersonIsOneTapAwayOnEveryPage(String path) {
        Page page = windows.phoneWithoutScripts();
        page.navigate(base + path);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("找人工").setExact(true))
                .first()
                .click();

        assertThat(page.locator("#who")).containsText("人工");
        assertThat(page.locator("#phone")).isVisible();
    }

    @Test
    void theConsumerAndTheClerkTalkToEachOther() {
        Page desk = opens("haibei-wang", "/desk/talks");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始接待"))
                .click();
        assertThat(desk.locator(".notice.good")).isVisible();

        Page phone = windows.phone();
        phone.navigate(base + "/talk");
        phone.fill("#text", "冰箱声音特别大");
        phone.locator("#say button").click();
        assertThat(phone.locator(".turns .machine").last()).containsText("冰箱");
        phone.locator(".person button").click();
        assertThat(phone.locator("#who")).containsText("接通");

        desk.locator("table.talks a.button").first().click();
        assertThat(desk.locator(".turns .consumer")).containsText("冰箱声音特别大");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("接待").setExact(true))
                .click();
        desk.fill("#text", "您好，请问是嗡嗡声还是咔咔声？");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发送"))
                .click();

        assertThat(phone.locator(".turns .person")).containsText("嗡嗡声");
        phone.fill("#text", "咔咔声");
        phone.locator("#say button").click();
        assertThat(desk.locator(".turns .consumer").last()).containsText("咔咔声");

        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("结束对话"))
                .click();
        assertThat(phone.locator("#say")).hasCount(0);
    }

    @Test
    void anArticleIsWrittenReviewedApprovedAndThenTold() {
        Page writer = opens("haibei-wang", "/desk/articles/new");
        writer.fill("#id", "projector-blurry");
        writer.fill("#titleZh", "投影仪画面模糊");
        writer.fill("#summaryZh", "先转动镜头上的调焦环，再把投影仪与墙面放正。");
        writer.fill("#bodyZh", "1. 转动调焦环。\n2. 放正机身。\n\n<script>alert(1)</script>");
        writer.fill("#titleEn", "The projector's picture is blurred");
        writer.fill("#summaryEn", "Turn the focus ring, then set the projector straight to the wall.");
        writer.fill("#bodyEn", "1. Turn the focus ring.\n2. Set it straight.");
        writer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存草稿"))
                .click();
        assertThat(writer.locator(".notice.good")).containsText("草稿");
        assertThat(writer.locator(".prose")).containsText("<script>");
        writer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("审校通过"))
                .click();
        assertThat(writer.locator(".notice.late")).containsText("作者不能审校");

        Page supervisor = opens("haibei-zhao", "/desk/articles/projector-blurry");
        supervisor
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("审校通过"))
                .click();
        supervisor
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("批准发布"))
                .click();
        assertThat(supervisor.locator(".notice.good")).containsText("已发布");

        Page phone = windows.phone();
        phone.navigate(base + "/help?q=投影仪画面模糊怎么调");
        assertThat(phone.locator(".articles a").first()).hasText("投影仪画面模糊");
        phone.locator(".articles a").first().click();
        assertThat(phone.locator(".prose ol li").first()).containsText("调焦环");
    }

    /** Over the sign-in page to the page that was wanted. */
    private Page opens(String name, String path) {
        Page page = windows.desktop();
        page.navigate(base + path);
        page.fill("#username", name);
        page.fill("#password", Staff.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(base + path + "**");
        return page;
    }
}
