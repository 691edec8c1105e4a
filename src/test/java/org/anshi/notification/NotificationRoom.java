package org.anshi.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.TrackingTokens;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.organisation.Organisations;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.Bilingual;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The room alone: its own tables, a real SMTP server and a real HTTP gateway, and neighbours that say what a test wants. */
@TestConfiguration
@ComponentScan("org.anshi.notification")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class NotificationRoom {
    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean(destroyMethod = "stop")
    GreenMail mailbox() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        return mailbox;
    }

    @Bean
    JavaMailSenderImpl mailSender(GreenMail mailbox) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mailbox.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "1000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1000");
        return sender;
    }

    @Bean
    SmsReceiver smsReceiver() {
        return new SmsReceiver();
    }

    @Bean
    SmsAddress smsAddress(SmsReceiver receiver) {
        return receiver::url;
    }

    @Bean
    ACase aCase(
            CaseFiles cases, PromiseKeeper promises, Organisations organisations, TrackingTokens tokens, Clock clock) {
        return new ACase(cases, promises, organisations, tokens, clock);
    }

    @Bean
    CaseFiles cases() {
        return mock(CaseFiles.class);
    }

    @Bean
    PromiseKeeper promises() {
        return mock(PromiseKeeper.class);
    }

    @Bean
    Organisations organisations() {
        return mock(Organisations.class);
    }

    @Bean
    TrackingTokens tokens() {
        return mock(TrackingTokens.class);
    }

    @Bean
    JourneyCatalogue journeys() {
        JourneyCatalogue journeys = mock(JourneyCatalogue.class);
        when(journeys.find("repair"))
                .thenReturn(
                        Optional.of(new OfferedJourney("repair", new Bilingual("维修", "Repair"), List.of(), List.of())));
        return journeys;
    }

    @Bean
    PersonalData personalData() {
        PersonalData personalData = mock(PersonalData.class);
        when(personalData.newKey()).thenAnswer(call -> new KeyId(UUID.randomUUID()));
        when(personalData.seal(any(), any(), any()))
                .thenAnswer(call -> call.getArgument(2, String.class).getBytes("UTF-8"));
        when(personalData.open(any(), any(), any()))
                .thenAnswer(call -> new String(call.getArgument(2, byte[].class), "UTF-8"));
        when(personalData.fingerprint(any(), any()))
                .thenAnswer(call -> "print-" + call.getArgument(1, String.class).hashCode());
        return personalData;
    }
}
