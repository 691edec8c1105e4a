package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Talks as a program has them: what the machine says, when it gives way, and what becomes of who waits for a person. */
@FromOutside
class TalksSystemTest {
    @LocalServerPort
    int port;

    private Program program;

    @BeforeEach
    void comesFromOutside() {
        program = new Program("http://localhost:" + port);
    }

    @Test
    void theMachineAnswersFromAnApprovedArticleAndNamesIt() {
        Answer begun = begin("空调吹出来的风不凉，怎么办？");

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.at("state")).isEqualTo("machine");
        JsonNode reply = last(begun);
        assertThat(reply.path("speaker").asText()).isEqualTo("machine");
        assertThat(reply.path("sources").path(0).asText()).startsWith("ac-not-cooling@");
    }

    @Test
    void whatIsNotKnownIsNotSaidAndTheSecondTimeAPersonTakesOver() {
        String token = begin("明天上海会下雨吗").at("token");
        Answer again = say(token, "那帮我写一首诗");

        assertThat(again.at("state")).isEqualTo("waiting");
        assertThat(again.json().path("turns"))
                .filteredOn(turn -> turn.path("speaker").asText().equals("machine"))
                .allSatisfy(turn -> assertThat(turn.path("text").asText()).containsAnyOf("没有经过审核的答案", "没有找到确切答案"));
    }

    /** H7, H9 to H14 of the notes on GB/T 47746-2026. */
    @ParameterizedTest
    @CsvSource({
        "转人工",
        "人工",
        "人工客服",
        "联系人工",
        "我要找人",
        "转 人 工",
        "给我叫你们经理",
        "agent",
        "I want to talk to a real person",
        "傻逼客服",
        "不要机器人回答我",
        "我不想跟机器人说话",
        "我的账号被盗了",
        "有人冒充客服问我要验证码",
        "洗衣机漏电，摸着麻手",
        "插座冒烟了",
        "家里有燃气味",
        "我要杀了你们",
        "孩子的手被夹伤了",
        "我今年72岁了，看不清",
        "我是老年人",
        "there is a burning smell"
    })
    void aPersonTakesOverAtOnce(String words) {
        assertThat(begin(words).at("state")).as(words).isEqualTo("waiting");
    }

    @Test
    void dangerIsAnsweredWithSafetyFirst() {
        Answer begun = begin("厨房里有很重的煤气味");

        assertThat(begun.json().path("turns").path(1).path("text").asText()).contains("不点火");
        assertThat(begun.at("state")).isEqualTo("waiting");
    }

    @Test
    void angerIsAskedAboutFirstAndAYesBringsAPerson() {
        Answer angry = begin("你们的服务太差了，气死我了");
        assertThat(angry.at("state")).isEqualTo("machine");
        assertThat(last(angry).path("choices")).extracting(JsonNode::asText).contains("找人工");

        assertThat(say(angry.at("token"), "好的").at("state")).isEqualTo("waiting");
    }

    @Test
    void theMachinePromisesNoMoney() {
        Answer asked = begin("能赔我五百块吗");

        assertThat(last(asked).path("text").asText()).contains("人工确认");
    }

    /** H13: nobody who serves asks for any of these. */
    @Test
    void whoeverFearsForTheirAccountIsWarnedNotToSendCodesOrNumbers() {
        Answer feared = begin("有人冒充客服问我要验证码");

        assertThat(feared.json().path("turns").path(1).path("text").asText()).contains("密码", "验证码");
        assertThat(say(feared.at("token"), "我的身份证号是11010519491231002X").json().toString())
                .contains("1101******")
                .doesNotContain("11010519491231002X");
    }

    @Test
    void theThirdContactWithinADayGoesToAPerson() {
        Answer first = begin("冰箱声音大");
        String visitor = first.header("Set-Cookie").replaceFirst(";.*", "");
        post("/api/v1/talks", Map.of("text", "冰箱声音还是大"), "Cookie", visitor);
        Answer third = post("/api/v1/talks", Map.of("text", "冰箱还是吵"), "Cookie", visitor);

        assertThat(third.at("state")).isEqualTo("waiting");
    }

    @Test
    void whoeverAsksAboutTheirCaseIsToldHowItStands() {
        String track = program.post("/api/v1/cases", Requests.repair()).at("token");
        Answer asked = post("/api/v1/talks", Map.of("track", track, "text", "我的维修到哪一步了"));

        assertThat(last(asked).path("sources").path(0).asText()).isEqualTo("case");
        assertThat(last(asked).path("text").asText()).contains("海贝");
    }

    @Test
    void nobodyFreeIsACallBackByAPromiseOfTheCase() {
        String track = program.post("/api/v1/cases", Requests.repair()).at("token");
        Answer asked = post("/api/v1/talks", Map.of("track", track, "person", true));

        assertThat(asked.at("state")).isEqualTo("call-back");
        assertThat(milestones(track)).contains("concern-heard");
    }

    @Test
    void nobodyFreeWithoutACaseIsACaseOfItsOwn() {
        String token = begin("转人工").at("token");
        Answer wrong = post("/api/v1/talks/" + token + "/call-back", Map.of("name", "王芳", "phone", "123"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.faultyFields()).contains("consumer.phone");

        Answer promised = post("/api/v1/talks/" + token + "/call-back", Map.of("name", "王芳", "phone", "13800000007"));
        assertThat(promised.at("state")).isEqualTo("call-back");
        assertThat(last(promised).path("text").asText()).contains("AS-").doesNotContain("/track/");
        Answer progress = program.progress(promised.at("trackingUrl").substring("/track/".length()));
        assertThat(progress.at("journey")).isEqualTo("consultation");
        assertThat(progress.json().path("promises").path(0).path("dueAt").asText())
                .isNotEmpty();
    }

    @Test
    void aRequestIsFilledInShownAndSubmittedOnAYes() {
        String token = begin("洗衣机不排水了，我要报修").at("token");
        say(token, "海贝");
        say(token, "李梅");
        assertThat(last(say(token, "不告诉你")).path("text").asText()).contains("手机号");
        JsonNode shown = last(say(token, "13800000001"));
        assertThat(shown.path("text").asText())
                .contains("维修", "大家电", "海贝", "洗衣机不排水", "李*", "138******01")
                .doesNotContain("13800000001");
        assertThat(last(say(token, "等一下")).path("text").asText()).contains("请核对");

        Answer opened = say(token, shown.path("choices").path(0).asText());
        assertThat(last(opened).path("text").asText()).contains("AS-").doesNotContain("/track/");
        Answer progress = program.progress(opened.at("trackingUrl").substring("/track/".length()));
        assertThat(progress.at("journey")).isEqualTo("repair");
        assertThat(progress.at("responsible.organisation")).isEqualTo("haibei");
    }

    @Test
    void dangerIsHeardAlsoByWhoWaitsForAPerson() {
        String token = begin("转人工").at("token");
        Answer said = say(token, "插座冒烟了");

        assertThat(last(said).path("text").asText()).contains("119");
    }

    @Test
    void whatIsRefusedHasBegunNothing() {
        assertThat(begin(" ").faultyFields()).contains("text");
        assertThat(post("/api/v1/talks", Map.of()).faultyFields()).contains("text");
        assertThat(program.get("/api/v1/knowledge").faultyFields()).contains("q");
    }

    @Test
    void aPersonIsAskedForInANewTalkWhereThisOneHasEnded() {
        String token = begin("谢谢").at("token");
        program.send("POST", "/talk/" + token + "/close", new byte[0]);

        Answer person = post("/api/v1/talks/" + token + "/person", Map.of());
        assertThat(person.at("state")).isEqualTo("waiting");
        assertThat(person.at("token")).isNotEqualTo(token);
    }

    @Test
    void aTalkIsFoundByItsTokenAlone() {
        assertThat(program.get("/api/v1/talks/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
        assertThat(post("/api/v1/talks/x/turns", Map.of("text", "你好")).status()).isEqualTo(404);
        assertThat(say(begin("你好").at("token"), " ").faultyFields()).contains("text");
    }

    private Answer begin(String text) {
        return post("/api/v1/talks", Map.of("text", text));
    }

    private Answer say(String token, String text) {
        return post("/api/v1/talks/" + token + "/turns", Map.of("text", text));
    }

    private Answer post(String path, Map<String, ?> body, String... headers) {
        ObjectNode json = Requests.object(body);
        return program.post(path, json, headers);
    }

    private List<String> milestones(String track) {
        return program.progress(track).json().path("milestones").findValuesAsText("key");
    }

    private static JsonNode last(Answer talk) {
        JsonNode turns = talk.json().path("turns");
        return turns.path(turns.size() - 1);
    }
}
