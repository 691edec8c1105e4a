package org.anshi.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connections to the mail server, one for each sender at work: to open one takes longer than to send a letter. */
class MailLines {
    private final Deque<MailLine> free = new ConcurrentLinkedDeque<>();

    void send(MimeMessage mail, JavaMailSenderImpl server) throws MessagingException {
        MailLine line = ready(server);
        try {
            line.send(mail);
        } catch (MessagingException | RuntimeException failed) {
            line.hangUp();
            throw failed;
        }
        free.push(line);
    }

    /** The one used last, so that those too many rest. */
    private MailLine ready(JavaMailSenderImpl server) throws MessagingException {
        MailLine kept = free.poll();
        if (kept != null && kept.isOpen()) {
            return kept;
        }
        return MailLine.to(server);
    }

    void hangUpIdleFor(Duration time) {
        for (MailLine line : free) {
            if (line.idle().compareTo(time) >= 0 && free.remove(line)) {
                line.hangUp();
            }
        }
    }
}
