package org.anshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What axe says about the consumer's pages and the sign-in, in both languages, on a phone and on a desk. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
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
                                "/no-such-page",
                                "/login",
                                "/login?error",
                                "/demo"),
                        trackingPages())
                .forEach(address -> findsNothingSerious(page, address));
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
        List<String> serious = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(violation -> NOT_ACCEPTED.contains(violation.getImpact()))
                        .map(violation -> told(violation))
                        .toList();
        assertThat(serious).as(address).isEmpty();
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
