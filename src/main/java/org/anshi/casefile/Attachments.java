package org.anshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Photos a consumer sent and papers we issued, sealed like all that is personal. */
@Service
public class Attachments {
    /** {@code kind}: {@code photo}, or a document's template such as {@code warranty-contract}. */
    public record Attachment(UUID id, CaseNumber caseNumber, String kind, String title, String mediaType, Instant at) {}

    public Attachment add(CaseNumber number, String kind, String title, String mediaType, byte[] content) {
        throw new UnsupportedOperationException();
    }

    public List<Attachment> of(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Optional<Attachment> find(CaseNumber number, UUID id) {
        throw new UnsupportedOperationException();
    }

    public byte[] content(Attachment attachment) {
        throw new UnsupportedOperationException();
    }
}
