package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The organisation's open cases as its people find, sort and mark them. */
class DeskQueueSystemTest extends AtTheDesk {
    @Test
    void theQueueHoldsTheOrganisationsOpenCasesTheNextDueFirst() {
        StaffBrowser supervisor = signedIn("haibei-zhao");
        List<String> opened =
                IntStream.range(0, 27).mapToObj(each -> number(aRepair())).toList();
        String first = supervisor.page("/desk?shelf=held");
        String second = supervisor.page("/desk?shelf=held&page=2");

        assertThat(numbersIn(first)).hasSize(25);
        assertThat(numbersIn(second)).isNotEmpty().doesNotContainAnyElementsOf(numbersIn(first));
        assertThat(first).contains("下一页", "由我们处理", "由我们牵头");
        assertThat(numbersIn(supervisor.page("/desk?q=" + opened.get(3).substring(12))))
                .containsExactly(opened.get(3));
        assertThat(supervisor
                        .open("/desk?q=" + opened.get(3).toLowerCase())
                        .uri()
                        .getPath())
                .isEqualTo("/desk/cases/" + opened.get(3));
        assertThat(supervisor.page("/desk?q=%25")).contains("没有符合条件的服务单");
        assertThat(supervisor.page("/desk?page=-1&shelf=nonsense")).contains("服务单");
        assertThat(numbersIn(signedIn("shunjie-xu").page("/desk"))).doesNotContainAnyElementsOf(opened);
        assertThat(numbersIn(signedIn("admin").page("/desk?q=" + opened.get(3).substring(12))))
                .contains(opened.get(3));
    }

    @Test
    void theQueueMarksWhatIsAtRiskAndWhatIsMissed() {
        String number = number(aRepair());
        StaffBrowser clerk = signedIn("haibei-wang");
        String part = number.substring(12);
        assertThat(clerk.page("/desk?q=" + part)).contains("还剩 ").doesNotContain("class=\"mark missed\"");

        advance(Duration.ofMinutes(105));
        assertThat(numbersIn(clerk.page("/desk?shelf=at-risk&q=" + part))).containsExactly(number);
        assertThat(numbersIn(clerk.page("/desk?shelf=missed&q=" + part))).isEmpty();

        advance(Duration.ofMinutes(30));
        assertThat(numbersIn(clerk.page("/desk?shelf=missed&q=" + part))).containsExactly(number);
        await().untilAsserted(
                        () -> assertThat(clerk.page("/desk/cases/" + number)).contains("已超 ", "记录超时", "答复新的时间"));
    }

    private static List<String> numbersIn(String page) {
        return Pattern.compile("href=\"/desk/cases/(AS-\\d{8}-\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
