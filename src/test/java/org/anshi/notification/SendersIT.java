package org.anshi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Entry;
import org.anshi.notification.outbox.Envelope;
import org.anshi.notification.outbox.Letter;
import org.anshi.notification.outbox.Outbox;
import org.anshi.notification.outbox.Queued;
import org.anshi.notification.outbox.Round;
import org.anshi.privacy.KeyId;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Several senders work side by side, and yet everybody hears of their case in its order. */
@SpringJUnitConfig(classes = NotificationRoom.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(
        properties = {
            "anshi.public-url=http://localhost:8080",
            "anshi.delivery.senders=6",
            // Long, so that whatever goes sooner was rung for.
            "anshi.delivery.poll=10m",
            "anshi.sms.read-timeout=10s"
        })
@RecordApplicationEvents
class SendersIT {
    @Autowired
    Outbox outbox;

    @Autowired
    Round round;

    @Autowired
    SettableClock clock;

    @Autowired
    SmsReceiver phone;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void morning() {
        clock.set("2026-11-24T10:00");
        phone.forget();
    }

    @AfterEach
    void clear() {
        phone.works();
        await().until(() -> jdbc.sql("select count(*) from message where state = 'sending'")
                        .query(Integer.class)
                        .single()
                == 0);
        jdbc.sql("delete from message").update();
    }

    @Test
    void asManyAreOnTheirWayAsThereAreSendersAndOneOfEachCase() {
        phone.fallsSilent();
        for (int i = 1; i <= 8; i++) {
            queue(i, "first", "1");
            queue(i, "second", "2");
        }

        await().untilAsserted(() -> assertThat(phone.listening()).isEqualTo(6));
        assertThat(jdbc.sql("select distinct milestone from message where state = 'sending'")
                        .query(String.class)
                        .list())
                .containsExactly("first");
        phone.works();
        await().untilAsserted(() -> assertThat(phone.received()).hasSize(16));
    }

    @Test
    void everyCaseIsToldInItsOrderHoweverManySendersThereAre() {
        int cases = 20;
        int news = 5;
        for (int step = 1; step <= news; step++) {
            for (int i = 1; i <= cases; i++) {
                queue(i, "step-" + step, i + ":" + step);
            }
        }

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(phone.received()).hasSize(cases * news));
        Map<String, Integer> last = new HashMap<>();
        for (SmsReceiver.Received sms : phone.received()) {
            String[] told = sms.text().split(":");
            int step = Integer.parseInt(told[1]);
            assertThat(step).isEqualTo(last.getOrDefault(told[0], 0) + 1);
            last.put(told[0], step);
        }
    }

    @Test
    void whatWaitsForTheMorningWakesNobody() {
        outbox.put(
                envelope(1, "night", SettableClock.at("2026-11-25T08:00")),
                new Letter("+8613800000001", null, "早上好", null));
        assertThat(events.stream(Queued.class)).isEmpty();

        outbox.put(
                envelope(1, "day", SettableClock.at("2026-11-24T10:00")),
                new Letter("+8613800000001", null, "您好", null));
        assertThat(events.stream(Queued.class)).hasSize(1);
        await().untilAsserted(() -> assertThat(phone.received()).hasSize(1));
    }

    @Test
    void whoFetchesLeavesWhatOthersHoldAndWhatComesAfterIt() {
        clock.set("2026-11-24T07:00");
        IntStream.rangeClosed(1, 3).forEach(i -> {
            outbox.put(envelope(i, "first", SettableClock.at("2026-11-24T12:00")), sms(i + ""));
            outbox.put(envelope(i, "second", SettableClock.at("2026-11-24T12:00")), sms(i + ""));
        });
        clock.set("2026-11-24T12:00");

        assertThat(fetched(2)).containsExactly(number(1) + " first", number(2) + " first");
        assertThat(fetched(5)).containsExactly(number(3) + " first");
        assertThat(fetched(5)).isEmpty();
        jdbc.sql("update message set state = 'sent' where state = 'sending'").update();
        assertThat(fetched(1)).containsExactly(number(1) + " second");
        jdbc.sql("update message set state = 'sent' where state = 'sending'").update();
    }

    @Test
    void whatComesAfterAMessageThatFailedWaitsWithItAndGoesAfterIt() {
        phone.answers(500);
        Instant later = SettableClock.at("2026-11-24T10:30");
        outbox.put(envelope(1, "first", later), sms("1"));
        outbox.put(envelope(1, "second", later), sms("2"));
        outbox.put(envelope(2, "other", later), sms("3"));
        clock.set("2026-11-24T10:30");
        publisher.publishEvent(new Queued(Channel.SMS));
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from message where attempts = 1 and state = 'queued'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2));
        assertThat(jdbc.sql(
                                """
                                select count(distinct next_attempt_at) from message where case_number = ? and attempts < 2
                                """)
                        .param(number(1).value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(fetched(5)).isEmpty();

        phone.works();
        clock.advance(Duration.ofSeconds(2));
        publisher.publishEvent(new Queued(Channel.SMS));
        await().untilAsserted(() -> assertThat(phone.received()).hasSize(3));
        assertThat(phone.received().stream().map(SmsReceiver.Received::text).filter(text -> !text.equals("3")))
                .containsExactly("1", "2");
    }

    private List<String> fetched(int atMost) {
        return round.take(Channel.SMS, atMost, Duration.ofMinutes(1)).stream()
                .map(Entry::envelope)
                .map(envelope -> envelope.caseNumber() + " " + envelope.milestone())
                .toList();
    }

    private void queue(int caseOfDay, String milestone, String text) {
        outbox.put(envelope(caseOfDay, milestone, clock.instant()), sms(text));
    }

    private static Letter sms(String text) {
        return new Letter("+8613800000001", null, text, null);
    }

    private Envelope envelope(int caseOfDay, String milestone, Instant notBefore) {
        return new Envelope(
                UUID.randomUUID(),
                number(caseOfDay),
                new KeyId(UUID.randomUUID()),
                milestone,
                1,
                Channel.SMS,
                Envelope.CONSUMER,
                false,
                "always",
                notBefore,
                0,
                clock.instant());
    }

    private static CaseNumber number(int caseOfDay) {
        return new CaseNumber("AS-20261124-%06d".formatted(caseOfDay));
    }
}
