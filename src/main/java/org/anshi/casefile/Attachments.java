package org.anshi.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.casefile.store.AttachmentTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos a consumer sent and papers we issued, sealed like all that is personal. */
@Service
public class Attachments {
    /** {@code kind}: {@code photo}, or a document's template such as {@code warranty-contract}. */
    public record Attachment(UUID id, CaseNumber caseNumber, String kind, String title, String mediaType, Instant at) {}

    private final CaseFiles cases;
    private final AttachmentTable attachments;
    private final Clock clock;

    Attachments(CaseFiles cases, AttachmentTable attachments, Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Transactional
    public Attachment add(CaseNumber number, String kind, String title, String mediaType, byte[] content) {
        Instant now = clock.instant();
        Attachment added = new Attachment(UUID.randomUUID(), number, kind, title, mediaType, now);
        attachments.insert(cases.get(number), added, content);
        return added;
    }

    public List<Attachment> of(CaseNumber number) {
        return attachments.of(cases.get(number));
    }

    public Optional<Attachment> find(CaseNumber number, UUID id) {
        return cases.find(number).flatMap(file -> attachments.find(file, id));
    }

    public byte[] content(Attachment attachment) {
        return attachments
                .content(cases.get(attachment.caseNumber()), attachment.id())
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个附件。", "There is no such attachment.")));
    }
}
