package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Somebody whose appliance gives trouble, with a phone in hand. */
class Consumer {
    private final Page page;
    private final String base;

    Consumer(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    Page page() {
        return page;
    }

    /** From the front page to the request form, as far as "send". */
    Consumer fillsARequest(String journey, String category) {
        page.navigate(base + "/");
        page.locator("a.card[href='/request/" + journey + "']").click();
        page.locator("a.card[href*='category=" + category + "']").click();
        assertThat(page.locator("#promise dl")).isVisible();
        page.fill("#description", "开机后不制冷，外机不转");
        field("product.brand").fill("海贝");
        page.locator("details.more summary").click();
        field("product.model").fill("KFR-35");
        field("product.serialNumber").fill("SN-BROWSER-" + journey);
        field("product.purchasedOn").fill("2026-01-10");
        field("consumer.name").fill("李梅");
        field("consumer.phone").fill("13800000001");
        field("consumer.email").fill("li.mei@example.org");
        field("consumer.address.province").fill("上海");
        field("consumer.address.city").fill("上海");
        field("consumer.address.district").fill("浦东新区");
        field("consumer.address.street").fill("世纪大道1号");
        field("consents.service").check();
        return this;
    }

    Consumer addsAPhoto() {
        page.locator("#photos").setInputFiles(new FilePayload("空调.png", "image/png", Photo.small()));
        return this;
    }

    /** Sends the request; from here on the page is the tracking page. */
    String sends() {
        page.locator("form[enctype] button.main").click();
        page.waitForURL("**/track/**");
        return token();
    }

    String token() {
        return page.url().replaceAll(".*/track/([^/?#]+).*", "$1");
    }

    void looksAgain() {
        page.navigate(base + "/track/" + token());
    }

    /** Fills what is required and takes the first of what is asked. */
    void answersWhatIsAsked() {
        Locator asked = page.locator(".asked form").first();
        for (Locator select : asked.locator("select[required]").all()) {
            select.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        for (Locator field : asked.locator("textarea[required]").all()) {
            field.fill("按步骤填写");
        }
        for (Locator field : asked.locator("input[type=number][required]").all()) {
            field.fill("1");
        }
        for (Locator field : asked.locator("input[type=date][required]").all()) {
            field.fill(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                    .plusDays(1)
                    .toString());
        }
        asked.locator("button[type=submit]").click();
        assertThat(page.locator(".notice.good")).isVisible();
    }

    private Locator field(String name) {
        return page.locator("[id='" + name + "']");
    }
}
