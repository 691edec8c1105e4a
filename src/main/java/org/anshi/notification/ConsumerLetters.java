package org.anshi.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.delivery.QuietHours;
import org.anshi.notification.outbox.Envelope;
import org.anshi.notification.outbox.Letter;
import org.anshi.notification.outbox.Outbox;
import org.anshi.notification.wording.EmailWording;
import org.anshi.notification.wording.SmsWording;
import org.anshi.notification.wording.Telling;
import org.anshi.notification.wording.Tellings;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Writes to the consumer of a case, in their language and by their channels. */
@Component
class ConsumerLetters {
    private static final Duration CODE_IS_FRESH = Duration.ofMinutes(10);

    private final CaseFiles cases;
    private final Tellings tellings;
    private final EmailWording emails;
    private final SmsWording texts;
    private final Reach reach;
    private final Outbox outbox;
    private final QuietHours quietHours;
    private final Clock clock;

    ConsumerLetters(
            CaseFiles cases,
            Tellings tellings,
            EmailWording emails,
            SmsWording texts,
            Reach reach,
            Outbox outbox,
            QuietHours quietHours,
            Clock clock) {
        this.cases = cases;
        this.tellings = tellings;
        this.emails = emails;
        this.texts = texts;
        this.reach = reach;
        this.outbox = outbox;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    void tell(Notice notice) {
        CaseFile file = cases.get(notice.milestone().caseNumber());
        Consumer consumer = cases.consumerOf(file.number());
        Telling telling = tellings.of(file, consumer, notice.milestone().text(), notice.next(), namesADate(notice));
        String key = notice.milestone().key();
        int occurrence = notice.milestone().occurrence();
        Set<Channel> told = outbox.told(file.number(), key, occurrence, Envelope.CONSUMER);
        for (Channel channel : reach.of(consumer, notice.urgent())) {
            if (!told.contains(channel)) {
                Envelope envelope = envelope(file, key, occurrence, channel, notice.urgent(), notice.trueWhile());
                outbox.put(envelope, write(channel, consumer, telling));
            }
        }
    }

    /** While we wait for the consumer no clock of ours runs. */
    private static boolean namesADate(Notice notice) {
        return !notice.undated() && !(notice.trueWhile() instanceof TrueWhile.ActionOffered);
    }

    void sendCode(CaseNumber number, String purpose, String code) {
        CaseFile file = cases.lock(number);
        Consumer consumer = cases.consumerOf(number);
        boolean lookup = purpose.equals("lookup");
        Bilingual words = lookup
                ? new Bilingual(
                        "查询验证码 " + code + "，10分钟内有效，请勿告诉他人", code + " is your look-up code, valid for 10 minutes")
                : new Bilingual(
                        "服务验证码 " + code + "，请在服务人员到达后告诉对方",
                        code + " is your service code. Give it to our colleague on arrival, not before");
        TrueWhile trueWhile =
                lookup ? new TrueWhile.Until(clock.instant().plus(CODE_IS_FRESH)) : new TrueWhile.CaseOpen();
        boolean bySms =
                lookup ? consumer.phone() != null : reach.of(consumer, true).contains(Channel.SMS);
        Channel channel = bySms ? Channel.SMS : Channel.EMAIL;
        String milestone = "code-" + purpose;
        int occurrence = outbox.occurrences(number, milestone, channel, Envelope.CONSUMER) + 1;
        outbox.put(
                envelope(file, milestone, occurrence, channel, true, trueWhile),
                write(channel, consumer, tellings.code(file, consumer, words)));
    }

    private Letter write(Channel channel, Consumer consumer, Telling telling) {
        return channel == Channel.SMS
                ? texts.write(consumer.phone(), telling)
                : emails.write(consumer.email(), telling);
    }

    private Envelope envelope(
            CaseFile file, String milestone, int occurrence, Channel channel, boolean urgent, TrueWhile trueWhile) {
        Instant now = clock.instant();
        return new Envelope(
                UUID.randomUUID(),
                file.number(),
                file.key(),
                milestone,
                occurrence,
                channel,
                Envelope.CONSUMER,
                urgent,
                trueWhile.toString(),
                urgent ? now : quietHours.nextOpening(),
                0,
                now);
    }
}
