package org.anshi.desk.web;

import java.time.Instant;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.notification.Notifications.Message;
import org.anshi.privacy.Mask;
import org.anshi.shared.CaseNumber;

/**
 * A message as the desk shows it: what it tells, to a masked address, and what became of it. Never its text: that carries
 * the consumer's tracking link and one-time codes, which are keys.
 */
public record MessageLine(
        UUID id,
        CaseNumber caseNumber,
        String channel,
        String audience,
        boolean toStaff,
        String to,
        String about,
        Instant at,
        String state,
        int attempts,
        String reason,
        String error) {
    static MessageLine of(Message message, String about, String reason) {
        return new MessageLine(
                message.id(),
                message.caseNumber(),
                message.channel(),
                message.audience(),
                message.isToStaff(),
                message.isToStaff() ? message.to() : masked(message),
                about,
                message.at(),
                message.state(),
                message.attempts(),
                reason,
                message.lastError());
    }

    private static String masked(Message message) {
        return message.channel().equals(Channel.SMS.code()) ? Mask.phone(message.to()) : Mask.email(message.to());
    }
}
