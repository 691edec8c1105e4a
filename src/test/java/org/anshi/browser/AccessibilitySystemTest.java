package org.anshi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** What axe says about the pages of consumers, staff and analysts, on a phone and on a desk; the consumer's in both languages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=accessibility")
@ActiveProfiles("demo")
@DirtiesContext // The clock is turned here; nobody else should find it so.
class AccessibilitySystemTest {
    private static final Set<String> NOT_ACCEPTED = Set.of("serious", "critical");

    @RegisterExtension
    final Windows windows = new Windows();

    @LocalServerPort
    int port;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", Staff.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"phone,zh-CN", "phone,en", "desktop,zh-CN", "desktop,en"})
    void findsNothingSerious(String device, String language) {
        Page page = device.equals("phone") ? windows.phone(language) : windows.desktop(language);
        Stream.concat(
                        Stream.of(
                                "/",
                                "/request/repair",
                                "/request/repair?category=large-appliance",
                                "/find",
                                "/help",
                                "/help?q=空调不凉",
                                "/help?category=phone-pc",
                                "/help/gas-smell",
                                "/talk",
                                "/talk/" + aTalk("我的空调不凉"),
                                "/talk/" + aTalk("转人工"),
                                "/no-such-page",
                                "/login",
                                "/login?error",
                                "/demo"),
                        trackingPages())
                .forEach(address -> findsNothingSerious(page, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desktop"})
    void findsNothingSeriousOnStaffPages(String device) {
        String offered = aCaseOffered();
        String missed = aCaseWithAMissedPromise();
        Page page = signedIn(device, "haibei-zhao");
        Stream.of(
                        "/desk",
                        "/desk?caseNumber=AS-20200101-000001",
                        "/desk/cases/" + offered,
                        "/desk/cases/" + missed,
                        "/desk/messages",
                        "/desk/talks",
                        "/desk/articles",
                        "/desk/articles/ac-not-cooling",
                        "/desk/articles/ac-not-cooling/edit",
                        "/desk/articles/new",
                        "/desk/organisations",
                        "/desk/organisations/huadong-repair",
                        "/desk/organisations/dongfang",
                        "/desk/organisations/new",
                        "/workbench")
                .forEach(address -> findsNothingSerious(page, address));
        Page receiver = signedIn(device, "dongfang-liu");
        findsNothingSerious(receiver, "/desk/cases/" + offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desktop"})
    void findsNothingSeriousAtTheWorkbench(String device) {
        Page page = signedIn(device, "haibei-chen");
        Stream.of("/workbench", "/workbench/models/repair", "/workbench/models/hand-over")
                .forEach(address -> findsNothingSerious(page, address));
        page.navigate("http://localhost:" + port + "/workbench");
        page.setInputFiles(
                "#files", new FilePayload("broken.bpmn", "text/xml", "no model".getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button[type=submit]").click();
        page.waitForSelector(".findings");
        assertThat(serious(page)).as("a refused release").isEmpty();
    }

    private Page signedIn(String device, String person) {
        Page page = device.equals("phone") ? windows.phone() : windows.desktop();
        page.navigate("http://localhost:" + port + "/desk");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", Staff.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL("**/desk**");
        return page;
    }

    /** One with every part of its file: a hand-over that waits for an answer. */
    private String aCaseOffered() {
        String number =
                outsider.open("repair", "large-appliance").path("caseNumber").asText();
        RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth("haibei-wang", Staff.PASSWORD))
                .build()
                .post()
                .uri("/api/v1/cases/{number}/hand-overs", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "dongfang", "reason", "responsibility", "scope", "whole-case"))
                .retrieve()
                .toBodilessEntity();
        return number;
    }

    private String aTalk(String words) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/v1/talks")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", words))
                .retrieve()
                .body(JsonNode.class)
                .path("token")
                .asText();
    }

    private String aCaseWithAMissedPromise() {
        String number = outsider.open("repair", "phone-pc").path("caseNumber").asText();
        outsider.waitUntil(outsider.now().plusDays(10));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outsider.tasks(number).toString().contains("Task_Recover"));
        return number;
    }

    /** With the standing actions only, with a question of ours, and closed with the request for an evaluation. */
    private Stream<String> trackingPages() {
        String fresh = outsider.open("repair", "large-appliance").path("token").asText();
        String asked = outsider.walkUntilAsked(
                outsider.open("recycling", "large-appliance").path("token").asText());
        String closed = outsider.open("delivery", "apparel").path("token").asText();
        outsider.walk(closed);
        return Stream.of(
                "/track/" + fresh, "/track/" + asked, "/track/" + asked + "/actions/cancel", "/track/" + closed);
    }

    private void findsNothingSerious(Page page, String address) {
        page.navigate("http://localhost:" + port + address);
        assertThat(serious(page)).as(address).isEmpty();
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(violation -> NOT_ACCEPTED.contains(violation.getImpact()))
                        .map(violation -> told(violation))
                        .toList();
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
