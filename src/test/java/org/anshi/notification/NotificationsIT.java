package org.anshi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;

import com.icegreen.greenmail.util.GreenMail;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.Notifications.Message;
import org.anshi.notification.outbox.Round;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.promise.PromiseState;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(classes = NotificationRoom.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(
        properties = {
            "anshi.public-url=http://localhost:8080",
            "anshi.delivery.poll=100ms",
            "anshi.delivery.lease=2s",
            "anshi.delivery.first-wait=1s",
            "anshi.delivery.longest-wait=10s",
            "anshi.delivery.attempts=3",
            "anshi.sms.read-timeout=300ms",
            "anshi.sms.headers.Authorization=Key 1"
        })
class NotificationsIT {
    @Autowired
    Notifications notifications;

    @Autowired
    ACase repair;

    @Autowired
    SettableClock clock;

    @Autowired
    GreenMail mailbox;

    @Autowired
    SmsReceiver phone;

    @Autowired
    Round round;

    @Autowired
    MeterRegistry meters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    PersonalData personalData;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void morning() {
        clock.set("2026-11-24T10:00");
        phone.forget();
        repair.opened();
    }

    @AfterEach
    void mend() throws Exception {
        phone.works();
        if (!mailbox.isRunning()) {
            mailbox.start();
        }
        nothingIsUnderWay();
        mailbox.purgeEmailFromAllMailboxes();
    }

    /** What a test left on its way would arrive in the next one. */
    private void nothingIsUnderWay() {
        await().until(() -> {
            jdbc.sql("delete from message where state <> 'sending'").update();
            return jdbc.sql("select count(*) from message").query(Integer.class).single() == 0;
        });
    }

    @Test
    void milestoneIsToldByBothChannelsUnderTheIdOfItsRecord() throws Exception {
        notifications.tell(repair.news("accepted"));

        await().untilAsserted(() -> assertThat(states()).containsExactly("sent", "sent"));
        MimeMessage mail = mailbox.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + message("email").id() + "@anshi.localhost>");
        assertThat(mail.getHeader("To")).containsExactly("li.mei@example.org");
        assertThat(phone.received()).singleElement().satisfies(sms -> {
            assertThat(sms.key()).isEqualTo(message("sms").id().toString()).isEqualTo(sms.id());
            assertThat(sms.to()).isEqualTo("+8613800000001");
            assertThat(sms.text()).isEqualTo(message("sms").text());
            assertThat(sms.authorization()).isEqualTo("Key 1");
        });
        assertThat(meters.counter("anshi.messages", "channel", "sms", "outcome", "sent")
                        .count())
                .isPositive();
    }

    @Test
    void onlyTheLastWordOnACaseNamesNoDate() {
        notifications.tell(repair.news("accepted"));
        assertThat(message("sms").text()).contains("最迟");
        assertThat(message("email").text()).contains("最迟");

        repair.opened();
        notifications.tell(repair.lastNews("completed"));
        assertThat(message("sms").text()).doesNotContain("最迟");
        assertThat(message("email").text()).doesNotContain("最迟");
    }

    @Test
    void nothingIsSentWhenTheMilestoneIsRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            notifications.tell(repair.news("accepted"));
            transaction.setRollbackOnly();
        });

        assertThat(notifications.of(repair.number())).isEmpty();
    }

    @Test
    void sameOccurrenceIsToldOnce() {
        notifications.tell(repair.news("accepted"));
        notifications.tell(repair.news("accepted"));

        assertThat(notifications.of(repair.number())).hasSize(2);
    }

    @Test
    void brokenGatewayIsTriedAgainUnderTheSameId() {
        repair.byPhoneOnly();
        phone.answers(503);
        notifications.tell(repair.news("accepted"));
        await().untilAsserted(() -> assertThat(message("sms").attempts()).isOne());
        UUID id = message("sms").id();
        assertThat(message("sms").lastError()).isEqualTo("SMS gateway: HTTP 503");

        phone.works();
        clock.advance(Duration.ofSeconds(2));

        await().untilAsserted(() -> assertThat(message("sms").state()).isEqualTo("sent"));
        assertThat(phone.received()).singleElement().satisfies(sms -> assertThat(sms.key())
                .isEqualTo(id.toString()));
    }

    @Test
    void gatewayThatNeverAnswersDelaysNobodyElse() {
        phone.fallsSilent();
        notifications.tell(repair.news("accepted"));

        await().untilAsserted(() -> assertThat(message("email").state()).isEqualTo("sent"));
        await().untilAsserted(() -> assertThat(message("sms").lastError()).contains("SocketTimeoutException"));
    }

    @Test
    void mailServerThatIsDownIsTriedAgain() {
        repair.byEmailOnly("li.mei@example.org");
        mailbox.stop();
        notifications.tell(repair.news("accepted"));
        await().untilAsserted(() -> assertThat(message("email").attempts()).isOne());
        assertThat(message("email").lastError()).doesNotContain("li.mei").contains("Mail server");
        UUID id = message("email").id();

        mailbox.start();
        clock.advance(Duration.ofSeconds(2));

        await().untilAsserted(() -> assertThat(message("email").state()).isEqualTo("sent"));
        assertThat(mailbox.getReceivedMessages()).singleElement().satisfies(mail -> assertThat(mail.getMessageID())
                .contains(id.toString()));
    }

    @Test
    void whatCannotBeDeliveredEndsWhereAnOperatorRetriesIt() {
        repair.byPhoneOnly();
        phone.answers(500);
        notifications.tell(repair.news("accepted"));
        await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(11));
            assertThat(message("sms").state()).isEqualTo("failed");
        });
        UUID id = message("sms").id();
        assertThat(notifications.failed(100)).extracting(Message::id).contains(id);

        phone.works();
        notifications.retry(id);

        await().untilAsserted(() -> assertThat(message("sms").state()).isEqualTo("sent"));
        assertThat(phone.received()).singleElement().satisfies(sms -> assertThat(sms.key())
                .isEqualTo(id.toString()));
        assertThatThrownBy(() -> notifications.retry(id)).isInstanceOf(Refused.class);
    }

    @Test
    void messagesOfANodeThatDiedAreTakenUpUnderTheSameId() {
        clock.set("2026-11-24T22:00");
        repair.byPhoneOnly();
        notifications.tell(repair.news("accepted"));
        UUID id = message("sms").id();
        // The node that died: it took the message in the morning and never came back.
        List<?> taken = new TransactionTemplate(transactions).execute(transaction -> {
            clock.set("2026-11-25T08:00");
            return round.take(Channel.SMS, 100, Duration.ofSeconds(1));
        });

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(message("sms").state()).isEqualTo("sent"));
        assertThat(taken).isNotNull();
        assertThat(phone.received()).singleElement().satisfies(sms -> assertThat(sms.key())
                .isEqualTo(id.toString()));
    }

    @Test
    void newsThatIsNoLongerTrueIsWithdrawn() {
        clock.set("2026-11-24T22:00");
        repair.promised(Stage.SOLUTION, PromiseState.RUNNING, "2026-11-25T12:00");
        notifications.tell(repair.news(
                "solution-at-risk", "方案可能会晚", "May be late", false, new TrueWhile.PromiseOpen(Stage.SOLUTION)));
        repair.promised(Stage.SOLUTION, PromiseState.MET, "2026-11-25T12:00");

        clock.set("2026-11-25T08:00");

        await().untilAsserted(() -> assertThat(states()).containsExactly("withdrawn", "withdrawn"));
        assertThat(phone.received()).isEmpty();
        assertThat(mailbox.getReceivedMessages()).isEmpty();
    }

    @Test
    void newsOnAnActionIsWithdrawnWithTheAction() {
        notifications.tell(
                repair.news("quote", "请确认报价", "Please decide", true, new TrueWhile.ActionOffered("approve")));

        await().untilAsserted(() -> assertThat(states()).containsExactly("withdrawn", "withdrawn"));
    }

    @Test
    void nobodyIsWokenAtNightExceptByWhatIsUrgent() {
        clock.set("2026-11-24T21:00");
        notifications.tell(repair.news("accepted"));
        notifications.tell(repair.news("arriving", "师傅即将到达", "Arriving", true, new TrueWhile.Always()));

        await().untilAsserted(() -> assertThat(phone.received()).hasSize(1));
        assertThat(phone.received().get(0).text()).contains("师傅即将到达");
        clock.set("2026-11-25T07:59");
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(phone.received()).hasSize(1));
        clock.set("2026-11-25T08:00");
        await().untilAsserted(() -> assertThat(phone.received()).hasSize(2));
    }

    @Test
    void whatMissedTheEveningWaitsForTheMorning() {
        repair.byPhoneOnly();
        clock.set("2026-11-24T20:59");
        phone.answers(500);
        notifications.tell(repair.news("accepted"));
        await().untilAsserted(() -> assertThat(message("sms").attempts()).isOne());
        phone.works();
        clock.set("2026-11-24T23:00");

        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(phone.received()).isEmpty());
        clock.set("2026-11-25T08:00");
        await().untilAsserted(() -> assertThat(phone.received()).hasSize(1));
    }

    @Test
    void newsOfACaseArriveInTheOrderInWhichTheyHappened() {
        repair.byPhoneOnly();
        phone.answers(500);
        for (int i = 1; i <= 6; i++) {
            notifications.tell(repair.news("step-" + i, "第" + i + "步", "Step " + i, false, new TrueWhile.Always()));
        }
        await().untilAsserted(() ->
                assertThat(notifications.of(repair.number()).get(0).attempts()).isPositive());
        phone.works();
        clock.advance(Duration.ofSeconds(11));

        await().untilAsserted(() -> assertThat(phone.received()).hasSize(6));
        for (int i = 1; i <= 6; i++) {
            assertThat(phone.received().get(i - 1).text()).contains("第" + i + "步");
        }
    }

    @Test
    void addressThatWouldBecomeAHeaderIsRefusedForGood() {
        repair.byEmailOnly("li@example.org\r\nBcc: everybody@example.org");
        notifications.tell(repair.news("accepted"));

        await().untilAsserted(() -> assertThat(message("email").state()).isEqualTo("failed"));
        assertThat(message("email").lastError()).doesNotContain("everybody");
        assertThat(mailbox.getReceivedMessages()).isEmpty();
    }

    @Test
    void lineBreaksInNewsStayInsideTheirLine() throws Exception {
        repair.byEmailOnly("li.mei@example.org");
        notifications.tell(
                repair.news("note", "第一行\r\nBcc: everybody@example.org", "First", false, new TrueWhile.Always()));

        await().untilAsserted(() -> assertThat(mailbox.getReceivedMessages()).hasSize(1));
        assertThat(mailbox.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(mailbox.getReceivedMessages()[0].getSubject()).contains("第一行 Bcc: everybody@example.org");
    }

    @Test
    void whoRepliedRIsTextedOnlyWhatIsUrgent() {
        repair.byPhone("+8613800000099");
        clock.set("2026-11-24T22:00");
        notifications.tell(repair.news("accepted"));
        notifications.stop("+8613800000099");
        notifications.stop("+8613800000099");

        assertThat(message("sms").state()).isEqualTo("withdrawn");
        notifications.tell(repair.news("solution"));
        assertThat(notifications.of(repair.number())).hasSize(1);
        notifications.sendCode(repair.number(), "arrival", "482913");
        await().untilAsserted(() -> assertThat(phone.received()).singleElement().satisfies(sms -> assertThat(sms.text())
                .contains("482913")));
    }

    @Test
    void staleCodeIsWithdrawn() {
        repair.byPhoneOnly();
        phone.answers(500);
        notifications.sendCode(repair.number(), "lookup", "482913");
        await().untilAsserted(() -> assertThat(message("sms").attempts()).isOne());

        phone.works();
        clock.advance(Duration.ofMinutes(11));

        await().untilAsserted(() -> assertThat(message("sms").state()).isEqualTo("withdrawn"));
        assertThat(phone.received()).isEmpty();
    }

    @Test
    void theCodeForTheDoorGoesWhereTheConsumerReads() {
        repair.wantingMailOnly();
        notifications.sendCode(repair.number(), "arrival", "482913");

        await().untilAsserted(() -> assertThat(mailbox.getReceivedMessages()).hasSize(1));
        assertThat(phone.received()).isEmpty();
    }

    @Test
    void codeGoesByEmailWhereThereIsNoPhone() {
        repair.byEmailOnly("li.mei@example.org");
        notifications.sendCode(repair.number(), "lookup", "482913");
        notifications.sendCode(repair.number(), "lookup", "771205");

        await().untilAsserted(() -> assertThat(mailbox.getReceivedMessages()).hasSize(2));
        assertThat(notifications.of(repair.number()))
                .extracting(Message::occurrence)
                .containsExactly(1, 2);
    }

    @Test
    void staffAreWarnedWithoutAWordAboutTheConsumer() {
        notifications.warn(
                repair.number(),
                ACase.HAIBEI,
                "acceptance-at-risk",
                new Bilingual("受理即将超时", "Acceptance at risk"),
                new Bilingual("请在 12:00 前受理。", "Accept it before 12:00."));

        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        Message warning = message("email");
        assertThat(warning.audience()).isEqualTo("haibei");
        assertThat(warning.to()).isEqualTo("after-sales@haibei.example");
        assertThat(warning.text())
                .contains("http://localhost:8080/desk/cases/" + repair.number())
                .doesNotContain("李梅", "1380000", ACase.TOKEN);
    }

    @Test
    void staffAreWarnedAlsoWhenTheConsumersDataIsErased() {
        KeyId destroyed = repair.key();
        doThrow(new PersonalDataGone(destroyed)).when(personalData).seal(eq(destroyed), any(), any());

        notifications.warn(
                repair.number(),
                ACase.HAIBEI,
                "acceptance-at-risk",
                new Bilingual("受理即将超时", "Acceptance at risk"),
                new Bilingual("请在 12:00 前受理。", "Accept it before 12:00."));

        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
    }

    @Test
    void staffAreToldOfWhatIsAboutNoCaseToo() {
        notifications.warn(
                ACase.HAIBEI,
                "qualifications-lapse",
                new Bilingual("1 项人员资质即将到期", "1 staff qualification to renew"),
                new Bilingual("请安排续期。", "Please have it renewed."),
                "/desk/staff");

        await().untilAsserted(() -> assertThat(mailbox.getReceivedMessages()).hasSize(1));
    }

    @Test
    void oldestUnsentCountsOnlyWhatCouldHaveGone() {
        clock.set("2026-11-24T22:00");
        notifications.tell(repair.news("accepted"));

        assertThat(notifications.oldestUnsent()).isEmpty();
    }

    private List<String> states() {
        return notifications.of(repair.number()).stream().map(Message::state).toList();
    }

    private Message message(String channel) {
        return notifications.of(repair.number()).stream()
                .filter(message -> message.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }
}
