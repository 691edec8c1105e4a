package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** In the evening the usual lead answers tomorrow; a brand whose lead works all day is promised an answer tonight. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=brand-promise")
@ActiveProfiles({"demo", "all-day-lead"})
@DirtiesContext // The clock is turned here; nobody else should find it so.
class BrandPromiseSystemTest {
    private static final String TONIGHT = "21:";

    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private String base;
    private Outsider outsider;

    @BeforeEach
    void itIsTheEveningOfAWorkingDay() {
        base = "http://localhost:" + port;
        outsider = new Outsider(base, "admin", Staff.PASSWORD);
        var evening = outsider.now().with(LocalTime.of(20, 30));
        while (evening.isBefore(outsider.now()) || evening.getDayOfWeek().getValue() > 5) {
            evening = evening.plusDays(1);
        }
        outsider.waitUntil(evening);
    }

    @Test
    void followsTheBrandAsItIsTyped() {
        Page page = windows.phone();
        Locator acceptance = anEmptyRequest(page);

        page.locator("[id='product.brand']").fill("不夜城");
        page.locator("[id='product.brand']").blur();

        assertThat(acceptance).containsText(TONIGHT);
    }

    @Test
    void followsTheBrandWithoutScriptsAndKeepsWhatWasTyped() {
        Page page = windows.phoneWithoutScripts();
        Locator acceptance = anEmptyRequest(page);

        page.locator("#description").fill("异响");
        page.locator("[id='product.brand']").fill("不夜城");
        page.locator("button[name=preview]").click();

        assertThat(acceptance).containsText(TONIGHT);
        assertThat(page.locator("#description")).hasValue("异响");
        assertThat(page.locator("[id='product.brand']")).hasValue("不夜城");
        assertThat(page.locator(".fault")).hasCount(0);
    }

    @Test
    void isSaidAtOnceWhereALinkNamesTheBrand() {
        Page page = windows.phone();
        page.navigate(base + "/request/repair?category=vehicle&brand=不夜城");

        assertThat(page.locator("#promise dd").first()).containsText(TONIGHT);
        assertThat(page.locator("[id='product.brand']")).hasValue("不夜城");
    }

    /** @return when an answer is promised */
    private Locator anEmptyRequest(Page page) {
        page.navigate(base + "/request/repair?category=vehicle");
        Locator acceptance = page.locator("#promise dd").first();
        assertThat(acceptance).not().containsText(TONIGHT);
        return acceptance;
    }
}
