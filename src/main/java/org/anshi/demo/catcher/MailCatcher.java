package org.anshi.demo.catcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.anshi.casefile.Channel;

/** A real SMTP server on a port of its own. It keeps the last mails to be looked at, and forgets the others. */
public class MailCatcher implements Catcher {
    private final Caught caught;
    private final RecentMails recent = new RecentMails();
    private GreenMail server;
    private int port;

    MailCatcher(Caught caught) {
        this.caught = caught;
        mend();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    int port() {
        return port;
    }

    public Optional<String> page(String messageId) {
        return recent.page(messageId);
    }

    @Override
    public synchronized void mend() {
        if (server == null) {
            GreenMail opening = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            opening.start();
            opening.getUserManager().setMessageDeliveryHandler((message, address) -> {
                receive(message.getMessage());
                return new NoMailbox(address.getEmail());
            });
            port = opening.getSmtp().getPort();
            server = opening;
        }
    }

    @Override
    public synchronized void breakDown() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    private void receive(MimeMessage mail) throws MessagingException {
        String id = mail.getMessageID().replaceAll("^<|@.*$", "");
        caught.count(id);
        try {
            recent.keep(id, mail);
        } catch (IOException unreadable) {
            throw new MessagingException("The mail could not be read");
        }
    }
}
