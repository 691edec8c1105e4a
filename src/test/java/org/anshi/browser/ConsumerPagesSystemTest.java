package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.concurrent.atomic.AtomicLong;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The consumer's pages on a phone: without scripts, with bad reception, and while the page is left open. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class ConsumerPagesSystemTest {
    private static final long BYTES_WITH_BAD_RECEPTION = 60_000;

    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private String base;
    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        base = "http://localhost:" + port;
        outsider = new Outsider(base, "admin", Staff.PASSWORD);
    }

    @Test
    void workWithoutJavaScriptFromRequestToCancellation() {
        Consumer consumer = new Consumer(windows.phoneWithoutScripts(), base);
        Page page = consumer.page();

        consumer.fillsARequest("repair", "large-appliance");
        assertThat(page.locator("#promise dd").first()).containsText("前");
        consumer.addsAPhoto().sends();

        assertThat(page.locator(".photos li")).hasCount(1);
        assertThat(page.locator(".steps li").first()).containsText("受理");
        page.getByText("取消服务")
                .or(page.locator("a[href$='/actions/cancel']"))
                .first()
                .click();
        page.locator("button.danger").click();
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(outsider.progress(consumer.token()).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrongWhenARequestIsRefused() {
        Consumer consumer =
                new Consumer(windows.phoneWithoutScripts(), base).fillsARequest("repair", "large-appliance");
        Page page = consumer.page();
        page.fill("[id='consumer.phone']", "12345");
        page.locator("form[enctype] button.main").click();

        assertThat(page.locator("[id='consumer.phone-fault']")).containsText("手机");
        assertThat(page.locator("[id='consumer.phone']")).hasValue("12345");
        assertThat(page.locator("[id='consumer.name']")).hasValue("李梅");
        assertThat(page.locator("[id='product.brand']")).hasValue("海贝");
        assertThat(page.locator("[id='product.purchasedOn']")).hasValue("2026-01-10");
        assertThat(page.locator("#description")).hasValue("开机后不制冷，外机不转");
    }

    @Test
    void showANewMilestoneWithoutBeingReloaded() {
        String token = outsider.open("repair", "large-appliance").path("token").asText();
        Page page = windows.phone();
        page.navigate(base + "/track/" + token);
        page.evaluate("window.notReloaded = true");
        int before = page.locator(".history li").count();

        outsider.complete(
                outsider.tasks(outsider.progress(token).path("caseNumber").asText())
                        .get(0));

        assertThat(page.locator("#news .notice")).isVisible();
        assertThat(page.locator(".history li")).not().hasCount(before);
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @Test
    void areLightEnoughForBadReception() {
        String token = outsider.open("repair", "large-appliance").path("token").asText();
        Page page = windows.phone();
        AtomicLong bytes = new AtomicLong();
        page.onResponse(response -> bytes.addAndGet(size(response)));

        page.navigate(base + "/track/" + token);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertThat(bytes.get()).isPositive().isLessThan(BYTES_WITH_BAD_RECEPTION);
    }

    private static long size(Response response) {
        var sizes = response.request().sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
