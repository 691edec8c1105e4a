package org.anshi.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Channel;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.outbox.Envelope;
import org.anshi.notification.outbox.Outbox;
import org.anshi.notification.wording.EmailWording;
import org.anshi.organisation.Organisation;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes to the staff of an organisation: the case's number and what to do, nothing about the consumer. Each letter has a key of its
 * own, so that staff are told of a promise also after the consumer's data was erased.
 */
@Component
class StaffLetters {
    private final CaseFiles cases;
    private final EmailWording emails;
    private final Outbox outbox;
    private final PersonalData personalData;
    private final Clock clock;
    private final String publicUrl;

    StaffLetters(
            CaseFiles cases,
            EmailWording emails,
            Outbox outbox,
            PersonalData personalData,
            Clock clock,
            @Value("${anshi.public-url}") String publicUrl) {
        this.cases = cases;
        this.emails = emails;
        this.outbox = outbox;
        this.personalData = personalData;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    void warn(CaseNumber number, Organisation organisation, String milestone, Bilingual subject, Bilingual text) {
        cases.lock(number);
        String audience = organisation.id().value();
        int occurrence = outbox.occurrences(number, milestone, Channel.EMAIL, audience) + 1;
        Instant now = clock.instant();
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                number,
                personalData.newKey(),
                milestone,
                occurrence,
                Channel.EMAIL,
                audience,
                true,
                new TrueWhile.CaseOpen().toString(),
                now,
                0,
                now);
        String link = publicUrl + "/desk/cases/" + number;
        outbox.put(envelope, emails.warning(organisation.staffEmail(), number.value(), subject, text, link));
    }
}
