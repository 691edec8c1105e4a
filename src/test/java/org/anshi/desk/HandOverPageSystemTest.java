package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passing a case on as staff read it: every card says whose turn it is, offers what can be done, and nothing that can't. */
class HandOverPageSystemTest extends AtTheDesk {
    private StaffBrowser lead;
    private StaffBrowser repairer;
    private String number;
    private String page;

    @BeforeEach
    void aRepairOfTheLead() {
        JsonNode repair = aRepair();
        number = number(repair);
        page = "/desk/cases/" + number;
        lead = signedIn("haibei-wang");
        repairer = signedIn("huadong-zhou");
    }

    @Test
    void theLeadTakesItsCaseBackAndAsksNobody() {
        offered(lead, "huadong-repair", "whole-case");
        answered(repairer, "accept");
        assertThat(lead.page(page)).contains("接回的原因", "请谁接手").doesNotContain("<option value=\"haibei\"");
        assertThat(repairer.page(page)).contains("<option value=\"haibei\"").doesNotContain("接回的原因");

        HttpResponse<String> back = lead.send(page + "/hand-overs/take-back", Map.of("words", "维修方没有联系消费者"));

        assertThat(back.body())
                .contains("案件已接回，现由贵单位负责", "华东维修 → 海贝电器", "牵头单位接回", "维修方没有联系消费者")
                .doesNotContain("请贵单位接手", "接回的原因");
        assertThat(lettersTo("huadong-repair")).anyMatch(letter -> letter.contains("海贝电器已接回本案并继续办理"));
    }

    @Test
    void aLeadThatIsAskedMayAcceptAndNothingElse() {
        offered(lead, "huadong-repair", "whole-case");
        answered(repairer, "accept");
        offered(repairer, "haibei", "whole-case");

        assertThat(lead.page(page))
                .contains("华东维修 请贵单位接手", "本案由贵单位牵头，只能接手", "/accept\"")
                .doesNotContain("/decline\"", "/withdraw\"");
    }

    @Test
    void aPieceOfWorkIsNamedAndStaysInSightOfWhoeverDoesIt() {
        offered(lead, "huadong-repair", "Task_AcceptRequest");

        assertThat(repairer.page(page)).contains("一项工作", "受理维修申请").doesNotContain("Task_AcceptRequest");
        assertThat(lettersTo("huadong-repair"))
                .anyMatch(letter -> letter.contains("海贝电器请贵单位接手") && letter.contains("受理维修申请"));
        assertThat(repairer.page("/desk"))
                .as("what has to be answered is seen first")
                .contains("aria-current=\"true\"", number, "请贵单位接手：一项工作 · 受理维修申请");

        assertThat(answered(repairer, "accept").body())
                .contains("已接手这项工作，由贵单位办理", "海贝电器")
                .doesNotContain("现由贵单位负责");
        assertThat(repairer.page("/desk?shelf=work&q=" + number.substring(12))).contains(number, "请贵单位办理：受理维修申请");
        assertThat(repairer.page("/desk?q=" + number.substring(12))).contains(page);

        advance(Duration.ofMinutes(105));
        await().untilAsserted(() -> assertThat(lettersTo("huadong-repair"))
                .anyMatch(letter -> letter.contains("应在") && letter.contains("请立即处理")));

        outsider.complete(outsider.tasks(number).get(0));
        assertThat(repairer.page("/desk?shelf=work&q=" + number.substring(12))).doesNotContain(page);
        assertThat(repairer.page(page)).contains("已办结 · ");
    }

    @Test
    void whoComesTooLateSeesTheCaseAsItIsAndReadsWhy() {
        offered(lead, "huadong-repair", "whole-case");
        String accept = address(repairer, "accept");
        repairer.send(accept, Map.of());

        HttpResponse<String> again = repairer.send(accept, Map.of());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.uri().getPath()).isEqualTo(page);
        assertThat(again.body()).contains("这次移交已接手，不能再次答复。").doesNotContain("刷新");
        assertThat(repairer.open(accept).uri().getPath()).isEqualTo(page);
        assertThat(repairer.open(page + "/hand-overs").uri().getPath()).isEqualTo(page);
        assertThat(repairer.page(page)).doesNotContain("不能再次答复");
    }

    @Test
    void afterTheSecondReturnTheSupervisorIsWrittenAndTheFormGivesWayToALine() {
        declined();
        declined();

        assertThat(lettersTo("haibei"))
                .filteredOn(letter -> letter.contains("请主管在"))
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("已两次被退回", "决定之前不能再移交"));
        assertThat(lead.page(page)).contains("请先由牵头单位主管决定由谁负责").doesNotContain("请谁接手");
        JsonNode decision = taskAt("Task_DecideHolder");
        assertThat(OffsetDateTime.parse(due(decision)))
                .as("sooner than the promise that is next")
                .isBeforeOrEqualTo(OffsetDateTime.parse(due(taskAt("Task_AcceptRequest"))));

        outsider.as("haibei-zhao").complete(decision, Map.of("holderDecision", "offer"));

        assertThat(lead.page(page)).contains("只能由牵头单位主管再次移交").doesNotContain("请谁接手");
        assertThat(signedIn("haibei-zhao").page(page)).contains("请谁接手").doesNotContain("只能由牵头单位主管再次移交");
    }

    private void declined() {
        offered(lead, "huadong-repair", "whole-case");
        repairer.send(address(repairer, "decline"), Map.of("reason", "capacity", "words", ""));
    }

    private JsonNode taskAt(String element) {
        return StreamSupport.stream(outsider.tasks(number).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static String due(JsonNode task) {
        return task.path("due").asText().replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2");
    }

    @Test
    void whatBecomesOfAnOfferIsWrittenToWhoeverHasAPartInIt() {
        offered(lead, "huadong-repair", "whole-case");
        lead.send(address(lead, "withdraw"), Map.of());
        assertThat(lettersTo("huadong-repair")).anyMatch(letter -> letter.contains("的请求已撤回，不必再答复"));
        assertThat(lettersTo("haibei")).noneMatch(letter -> letter.contains("的请求已撤回"));

        offered(lead, "huadong-repair", "whole-case");
        answered(repairer, "accept");
        assertThat(lettersTo("haibei")).anyMatch(letter -> letter.contains("华东维修已接手整个案件，现由其负责"));
        assertThat(lettersTo("huadong-repair")).noneMatch(letter -> letter.contains("华东维修已接手"));
    }

    private HttpResponse<String> offered(StaffBrowser by, String to, String scope) {
        by.page(page);
        return by.send(page + "/hand-overs", Map.of("to", to, "scope", scope, "reason", "skill", "words", ""));
    }

    private HttpResponse<String> answered(StaffBrowser by, String how) {
        return by.send(address(by, how), Map.of());
    }

    private String address(StaffBrowser by, String how) {
        Matcher found = Pattern.compile("action=\"([^\"]+/hand-overs/[0-9a-f-]{36}/" + how + ")\"")
                .matcher(by.page(page));
        assertThat(found.find()).as("may " + how).isTrue();
        return found.group(1);
    }

    private List<String> lettersTo(String organisation) {
        return messages(number).stream()
                .filter(message -> String.valueOf(message.get("milestone")).endsWith("@" + organisation))
                .map(message -> String.valueOf(message.get("text")))
                .toList();
    }
}
