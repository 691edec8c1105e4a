package org.anshi.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Service;

/** Queues messages in the caller's transaction; another thread sends them. One row for each occurrence of a milestone and channel. */
@Service
public class Notifications {
    /** A message as the record has it. {@code state}: queued, sent, failed, withdrawn. */
    public record Message(
            UUID id,
            CaseNumber caseNumber,
            String channel,
            String to,
            String subject,
            String text,
            String milestone,
            int occurrence,
            Instant at,
            String state,
            int attempts,
            String lastError) {}

    /** Tells the consumer on every channel they chose and that we have an address for. */
    public void tell(Notice notice) {
        throw new UnsupportedOperationException();
    }

    /** Tells an organisation's staff by e-mail; carries no consumer data. */
    public void warn(
            CaseNumber number, OrganisationId organisation, String milestone, Bilingual subject, Bilingual text) {
        throw new UnsupportedOperationException();
    }

    /** A one-time code by SMS to the consumer of the case, for {@code purpose} ({@code arrival}, {@code lookup}); never in quiet hours' way. */
    public void sendCode(CaseNumber number, String purpose, String code) {
        throw new UnsupportedOperationException();
    }

    public List<Message> of(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Messages given up on, oldest first. */
    public List<Message> failed(int limit) {
        throw new UnsupportedOperationException();
    }

    /** Queues a failed message again, under its old id. */
    public void retry(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Instant> oldestUnsent() {
        throw new UnsupportedOperationException();
    }
}
