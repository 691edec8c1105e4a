package org.anshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** The pictures of the README, taken from the running product by {@code docs/screenshots/take.sh}; no test of the build. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "anshi.public-url=https://service.example.org")
@ActiveProfiles("demo")
class ReadmePictures {
    private static final Path FOLDER = Path.of("docs/screenshots");
    private static final long LARGEST = 200_000;

    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private String base;
    private Outsider outsider;
    private String token;
    private String caseNumber;

    @BeforeEach
    void aRepairIsUnderWay() {
        base = "http://localhost:" + port;
        outsider = new Outsider(base, "admin", Staff.PASSWORD);
        JsonNode opened = outsider.open("repair", "large-appliance");
        token = opened.path("token").asText();
        caseNumber = opened.path("caseNumber").asText();
    }

    @Test
    void consumer() throws IOException {
        outsider.walkUntilAsked(token);
        Page phone = windows.phone();
        phone.navigate(base + "/track/" + token);
        take(phone, "tracking-phone");
        phone.navigate(base + "/");
        take(phone, "home-phone");
    }

    @Test
    void clerk() throws IOException {
        advance("PT16H30M");
        Page page = new Clerk(windows.desktop(), base).signsIn("haibei-zhao").page();
        assertThat(page.locator(".anshi-count")).hasCount(4);
        page.locator(".tasks-list li.task h4 a").first().click();
        assertThat(page.locator(".anshi-time")).isVisible();
        assertThat(page.locator(".fjs-container")).isVisible();
        take(page, "tasklist");
    }

    @Test
    void caseFile() throws IOException {
        outsider.walkUntilAsked(token);
        take(signedIn("haibei-zhao", "/desk/cases/" + caseNumber), "case-file");
    }

    @Test
    void analyst() throws IOException {
        advance("PT16H30M");
        Page page = signedIn("haibei-chen", "/workbench/models/repair");
        assertThat(page.locator("[data-drawn=true]")).isVisible();
        take(page, "diagram");
    }

    private Page signedIn(String person, String address) {
        Page page = windows.desktop();
        page.navigate(base + address);
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", Staff.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL("**" + address + "*");
        return page;
    }

    @Test
    void whatTheConsumerIsSent() throws IOException {
        outsider.waitUntil(outsider.now().plusDays(3).withHour(11));
        Page page = windows.desktop();
        page.navigate(base + "/demo?caseNumber=" + caseNumber);
        await().untilAsserted(() -> {
            page.reload();
            assertThat(page.locator(".queued").count()).isZero();
        });
        page.waitForLoadState(LoadState.NETWORKIDLE);
        take(page, "demo");
    }

    private void advance(String time) {
        RestClient.create(base)
                .post()
                .uri("/demo/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("advance", time))
                .retrieve()
                .toBodilessEntity();
    }

    private static void take(Page page, String name) throws IOException {
        Path picture = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(Files.size(picture)).as(name).isLessThan(LARGEST);
    }
}
