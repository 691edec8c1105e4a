package org.anshi.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** People come and go, and so do consumers: no talk is stuck with anybody. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"anshi.delivery.from=00:00", "anshi.delivery.until=23:59:59.999"})
@ActiveProfiles("demo")
class NobodyWaitsForEverSystemTest {
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final Bilingual WANG = new Bilingual("海贝电器客服王芳", "Wang Fang of Haibei");
    private static final String HER = "haibei-wang";
    private static final String HIM = "haibei-li";

    @LocalServerPort
    int port;

    @Autowired
    Guidance guidance;

    @Autowired
    TalkDesk desk;

    @Autowired
    WaitWatch watch;

    @Autowired
    Talks talks;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void sheIsThere() {
        desk.sit(HER, Set.of(HAIBEI));
    }

    @AfterEach
    void everybodyLeaves() {
        desk.leave(HER);
        desk.leave(HIM);
    }

    @Test
    void ofTwoWhoTakeATalkOnAtOnceOneDoes() throws Exception {
        Talk talk = aTalkThatWaits();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> taken = both.invokeAll(List.of(takes(talk, HER), takes(talk, HIM)));
            assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void whatIsHeldBySomebodyWhoLeftGoesBackIntoTheLine() {
        Talk talk = aTalkThatWaits();
        desk.take(talk.id(), HER, WANG, false);
        watch.giveBack();
        assertThat(desk.get(talk.id()).state()).isEqualTo(TalkState.PERSON);

        passes("PT6M");
        watch.giveBack();

        assertThat(desk.get(talk.id()).state()).isEqualTo(TalkState.WAITING);
        assertThat(desk.get(talk.id()).askedAt()).isEqualTo(talk.askedAt());
    }

    @Test
    void aSupervisorTakesOverAndAColleagueDoesNot() {
        Talk talk = aTalkThatWaits();
        desk.take(talk.id(), HER, WANG, false);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.take(talk.id(), HIM, WANG, false));
        desk.take(talk.id(), "haibei-zhao", WANG, true);
        assertThat(desk.get(talk.id()).heldBy()).isEqualTo("haibei-zhao");
    }

    @Test
    void whoeverIsPassedOnNeedNotRepeatAnything() {
        Talk talk = aTalkThatWaits();
        desk.take(talk.id(), HER, WANG, false);
        desk.pass(talk.id(), HER, new OrganisationId("huadong-repair"));

        Talk passed = desk.get(talk.id());
        assertThat(passed.organisation().value()).isEqualTo("huadong-repair");
        assertThat(passed.state()).isEqualTo(TalkState.WAITING);
        assertThat(desk.said(passed))
                .filteredOn(turn -> turn.speaker() == Speaker.CONSUMER)
                .isNotEmpty();
    }

    @Test
    void afterThreeMinutesACallBackIsOffered() {
        Talk talk = aTalkThatWaits();
        passes("PT4M");
        watch.look();

        assertThat(desk.get(talk.id()).pending()).isEqualTo(Pending.CALL_BACK);
        assertThat(last(talk).text()).contains("回电");
    }

    /** H15: a machine that stays silent is not waited for. */
    @Test
    void whatTheMachineLeavesUnansweredGoesToAPerson() {
        Talk talk = behind(guidance.begin(null, Language.ZH, null, "冰箱声音大"));
        transaction.executeWithoutResult(
                begun -> talks.say(talk, Speaker.CONSUMER, null, "还有，冰箱漏水", List.of(), List.of()));
        watch.look();
        assertThat(desk.get(talk.id()).state()).isEqualTo(TalkState.MACHINE);

        passes("PT61S");
        watch.look();

        assertThat(desk.get(talk.id()).state()).isEqualTo(TalkState.WAITING);
        assertThat(desk.get(talk.id()).because()).isEqualTo(Because.NO_ANSWER_IN_TIME);
    }

    /** H5. */
    @Test
    void whoWaitsIsToldTheirPlaceAndHowLongItMayTake() {
        String first = aTokenThatWaits();
        String second = aTokenThatWaits();

        assertThat(place(second).place()).isEqualTo(place(first).place() + 1);
        assertThat(place(second).minutes()).isGreaterThan(place(first).minutes());
        desk.leave(HER);
        assertThat(place(second).isAnybodyThere()).isFalse();
    }

    /** H14: with priority. */
    @Test
    void whoSpeaksOfDangerStandsBeforeEverybodyElse() {
        String first = aTokenThatWaits();
        String danger = guidance.begin(null, Language.ZH, null, "插座冒烟了");

        assertThat(place(danger).place()).isLessThan(place(first).place());
        assertThat(behind(danger).isUrgent()).isTrue();
    }

    /** H20: once, after it has ended. */
    @Test
    void aTalkIsRatedOnceAfterItHasEnded() {
        String token = guidance.begin(null, Language.ZH, null, "冰箱声音大");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guidance.rate(token, 5));
        guidance.close(token);
        assertThat(guidance.look(token, 0).toBeRated()).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guidance.rate(token, 6));

        guidance.rate(token, 5);

        assertThat(guidance.look(token, 0).toBeRated()).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guidance.rate(token, 1));
    }

    @Test
    void aTalkNobodyGoesOnWithIsOverAndDangerIsNot() {
        Talk idle = behind(guidance.begin(null, Language.ZH, null, "冰箱声音大"));
        Talk danger = behind(guidance.begin(null, Language.ZH, null, "插座冒烟了"));
        passes("PT40M");
        watch.look();
        watch.endSilentOnes();

        assertThat(desk.get(idle.id()).state()).isEqualTo(TalkState.CLOSED);
        assertThat(desk.get(danger.id()).state()).isEqualTo(TalkState.WAITING);
    }

    @Test
    void aCallBackEndsWithItsCase() {
        desk.leave(HER);
        String token = guidance.beginWithAPerson(null, Language.ZH, null);
        guidance.callBack(token, "韩雪", "13800000111");
        Talk talk = behind(token);
        assertThat(talk.state()).isEqualTo(TalkState.CALL_BACK);

        String track = String.valueOf(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/v1/talks/{token}", token)
                .retrieve()
                .body(JsonNode.class)
                .path("trackingUrl")
                .asText());
        new Outsider("http://localhost:" + port, "admin", "anshi").walk(track.substring("/track/".length()));

        assertThat(desk.get(talk.id()).state()).isEqualTo(TalkState.CLOSED);
    }

    private Talk aTalkThatWaits() {
        return behind(aTokenThatWaits());
    }

    private String aTokenThatWaits() {
        String token = guidance.begin(null, Language.ZH, null, "冰箱声音大");
        guidance.askForAPerson(token);
        assertThat(behind(token).state()).isEqualTo(TalkState.WAITING);
        return token;
    }

    private Place place(String token) {
        return guidance.look(token, 0).place();
    }

    private Talk behind(String token) {
        return guidance.look(token, 0).talk();
    }

    private Turn last(Talk talk) {
        List<Turn> said = desk.said(talk);
        return said.get(said.size() - 1);
    }

    private Callable<Boolean> takes(Talk talk, String person) {
        UUID id = talk.id();
        return () -> {
            try {
                desk.take(id, person, WANG, false);
                return true;
            } catch (Refused taken) {
                return false;
            }
        };
    }

    private void passes(String time) {
        RestClient.create("http://localhost:" + port)
                .post()
                .uri("/demo/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"advance\":\"" + time + "\"}")
                .retrieve()
                .toBodilessEntity();
    }
}
