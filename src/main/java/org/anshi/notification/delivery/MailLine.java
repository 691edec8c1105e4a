package org.anshi.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection to the mail server that stays open from one letter to the next. */
class MailLine {
    private final Transport transport;
    private long usedAt = System.nanoTime();

    private MailLine(Transport transport) {
        this.transport = transport;
    }

    static MailLine to(JavaMailSenderImpl server) throws MessagingException {
        Session session = server.getSession();
        Transport transport = server.getProtocol() == null
                ? session.getTransport("smtp")
                : session.getTransport(server.getProtocol());
        String user = server.getUsername() == null || server.getUsername().isEmpty() ? null : server.getUsername();
        transport.connect(server.getHost(), server.getPort(), user, user == null ? null : server.getPassword());
        return new MailLine(transport);
    }

    /** Asks the server, which may have hung up meanwhile. */
    boolean isOpen() {
        return transport.isConnected();
    }

    void send(MimeMessage mail) throws MessagingException {
        transport.sendMessage(mail, mail.getAllRecipients());
        usedAt = System.nanoTime();
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - usedAt);
    }

    void hangUp() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // That is what we wanted.
        }
    }
}
