package org.anshi.notification.delivery;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Letter;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** E-mail by SMTP: page and plain text together, the message's own id as its Message-ID. */
@Component
class EmailGateway implements Gateway, DisposableBean {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Unnamed, it is looked for in every jar, for each part of each letter.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final InternetAddress from;
    private final Duration keepOpen;
    private final Clock clock;
    private final MailLines lines = new MailLines();

    EmailGateway(
            ObjectProvider<JavaMailSenderImpl> servers,
            @Value("${anshi.email.from:按时售后服务 <service@anshi.localhost>}") String from,
            DeliverySettings settings,
            Clock clock)
            throws MessagingException {
        this.servers = servers;
        this.from = sender(from);
        this.keepOpen = settings.keepOpen();
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void deliver(UUID id, Letter letter) throws Undelivered {
        JavaMailSenderImpl server = servers.getIfAvailable();
        if (server == null) {
            throw Undelivered.forNow("No mail server is configured (spring.mail.host)");
        }
        MimeMessage mail;
        try {
            mail = written(server.createMimeMessage(), id, letter);
        } catch (MessagingException e) {
            throw Undelivered.forGood("The address or the letter is not well-formed");
        }
        try {
            lines.send(mail, server);
        } catch (MessagingException e) {
            throw refusal(e);
        }
    }

    private MimeMessage written(MimeMessage mail, UUID id, Letter letter) throws MessagingException {
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, recipient(letter.to()));
        mail.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8);
        MimeBodyPart page = new MimeBodyPart();
        page.setText(letter.html(), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", plain, page));
        mail.saveChanges();
        // Last, since whoever saves a mail gives it an id.
        mail.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
        return mail;
    }

    /** A mail server has better things to do than to hold a line on which nobody speaks. */
    @Scheduled(fixedDelayString = "${anshi.delivery.keep-open:30s}")
    void hangUpIdle() {
        lines.hangUpIdleFor(keepOpen);
    }

    @Override
    public void destroy() {
        lines.hangUpIdleFor(Duration.ZERO);
    }

    /** One plain address: nothing that could become a header or a second recipient. */
    private static InternetAddress recipient(String address) throws MessagingException {
        if (!address.matches("[^\\s\\p{Cntrl},;:<>()\\[\\]\"]+@[^\\s\\p{Cntrl},;:<>()\\[\\]\"@]+")) {
            throw new MessagingException("Not one address");
        }
        return new InternetAddress(address, true);
    }

    private static InternetAddress sender(String from) throws MessagingException {
        InternetAddress address = InternetAddress.parse(from, true)[0];
        try {
            address.setPersonal(address.getPersonal(), UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    private static Undelivered refusal(MessagingException failure) {
        if (failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0) {
            return Undelivered.forGood("The mail server refuses the address");
        }
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return Undelivered.forNow("Mail server: " + cause.getClass().getSimpleName());
    }
}
