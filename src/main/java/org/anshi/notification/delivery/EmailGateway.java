package org.anshi.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Letter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP: page and plain text together, the message's own id as its Message-ID. */
@Component
class EmailGateway implements Gateway {
    private final ObjectProvider<JavaMailSender> senders;
    private final InternetAddress from;

    EmailGateway(
            ObjectProvider<JavaMailSender> senders,
            @Value("${anshi.email.from:按时售后服务 <service@anshi.localhost>}") String from)
            throws MessagingException {
        this.senders = senders;
        this.from = sender(from);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void deliver(UUID id, Letter letter) throws Undelivered {
        JavaMailSender sender = senders.getIfAvailable();
        if (sender == null) {
            throw Undelivered.forNow("No mail server is configured (spring.mail.host)");
        }
        try {
            sender.send(written(sender.createMimeMessage(), id, letter));
        } catch (MessagingException e) {
            throw Undelivered.forGood("The address or the letter is not well-formed");
        } catch (MailSendException e) {
            throw refusal(e);
        } catch (MailException e) {
            throw Undelivered.forNow("Mail server: " + e.getClass().getSimpleName());
        }
    }

    private MimeMessage written(MimeMessage mail, UUID id, Letter letter) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(recipient(letter.to()));
        helper.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
        helper.setText(letter.text(), letter.html());
        mail.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
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
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    private static Undelivered refusal(MailSendException failure) {
        for (Exception one : failure.getMessageExceptions()) {
            if (one instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return Undelivered.forGood("The mail server refuses the address");
            }
        }
        return Undelivered.forNow("Mail server: " + rootName(failure));
    }

    private static String rootName(MailSendException failure) {
        Throwable cause = failure.getMessageExceptions().length > 0
                ? failure.getMessageExceptions()[0]
                : failure.getCause() == null ? failure : failure.getCause();
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
