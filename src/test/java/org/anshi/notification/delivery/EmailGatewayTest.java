package org.anshi.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anshi.notification.outbox.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the mail server hears of us, on a line that is kept open. */
class EmailGatewayTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void oneLineCarriesManyLetters() throws Exception {
        EmailGateway gateway = gateway(Duration.ofMinutes(1));
        UUID second = UUID.randomUUID();
        gateway.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
        gateway.deliver(second, letterTo("li.mei@example.org"));
        gateway.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));

        assertThat(office.letters()).hasSize(3);
        assertThat(office.letters().get(1))
                .contains(
                        "Message-ID: <" + second + "@anshi.localhost>",
                        "To: li.mei@example.org",
                        "Date: Tue, 24 Nov 2026",
                        "multipart/alternative",
                        "text/plain; charset=UTF-8",
                        "text/html; charset=UTF-8");
        assertThat(office.calls()).isOne();
    }

    @Test
    void whenTheServerHungUpAfterALetterTheNextOneGoesAtOnceAllTheSame() throws Exception {
        office.hangsUpAfterEachLetter();
        EmailGateway gateway = gateway(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            gateway.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
        }

        assertThat(office.letters()).hasSize(3);
        assertThat(office.calls()).isEqualTo(3);
    }

    @Test
    void anAddressThatIsRefusedLeavesTheWayFreeForOthers() throws Exception {
        EmailGateway gateway = gateway(Duration.ofMinutes(1));
        gateway.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));

        assertThatThrownBy(() -> gateway.deliver(UUID.randomUUID(), letterTo("nobody@example.org")))
                .isInstanceOfSatisfying(Undelivered.class, refused -> assertThat(refused.isForGood())
                        .isTrue());
        gateway.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
        assertThat(office.letters()).hasSize(2);
    }

    @Test
    void eachSenderHasALineOfItsOwn() throws Exception {
        EmailGateway gateway = gateway(Duration.ofMinutes(1));
        CountDownLatch all = new CountDownLatch(4);
        Thread[] senders = new Thread[4];
        for (int i = 0; i < senders.length; i++) {
            senders[i] = new Thread(() -> sendWith(gateway, all));
            senders[i].start();
        }
        for (Thread sender : senders) {
            sender.join(10_000);
        }

        assertThat(office.letters()).hasSize(40);
        assertThat(office.calls()).isBetween(1, 4);
    }

    private static void sendWith(EmailGateway gateway, CountDownLatch all) {
        try {
            all.countDown();
            all.await(10, TimeUnit.SECONDS);
            for (int i = 0; i < 10; i++) {
                gateway.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
            }
        } catch (Undelivered | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aLineOnWhichNobodySpeaksIsHungUp() throws Exception {
        EmailGateway patient = gateway(Duration.ofMinutes(1));
        patient.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
        patient.hangUpIdle();
        patient.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
        assertThat(office.calls()).isOne();

        EmailGateway impatient = gateway(Duration.ZERO);
        impatient.deliver(UUID.randomUUID(), letterTo("li.mei@example.org"));
        impatient.hangUpIdle();
        await().untilAsserted(() -> assertThat(office.goodbyes()).isOne());

        patient.destroy();
        await().untilAsserted(() -> assertThat(office.goodbyes()).isEqualTo(2));
    }

    private EmailGateway gateway(Duration keepOpen) throws Exception {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(office.port());
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        server.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        var house = new StaticListableBeanFactory(Map.of("server", server));
        return new EmailGateway(
                house.getBeanProvider(JavaMailSenderImpl.class),
                "按时售后服务 <service@anshi.localhost>",
                new DeliverySettings(
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(45),
                        keepOpen,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(15),
                        14,
                        LocalTime.of(8, 0),
                        LocalTime.of(21, 0)),
                NOON);
    }

    private static Letter letterTo(String address) {
        return new Letter(address, "您的维修", "师傅明天到", "<p>师傅明天到</p>");
    }
}
