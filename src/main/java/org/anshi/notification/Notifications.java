package org.anshi.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anshi.notification.outbox.Entry;
import org.anshi.notification.outbox.Envelope;
import org.anshi.notification.outbox.Outbox;
import org.anshi.notification.outbox.Stops;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues messages in the caller's transaction; another thread sends them. One row for each occurrence of a milestone and channel. */
@Service
public class Notifications {
    /**
     * A message as the record has it. {@code caseNumber}: null in a letter to staff about no case. {@code state}: queued, sent,
     * failed, withdrawn. {@code audience}: {@code consumer}, or the
     * organisation whose staff was told. {@code at}: when it was sent, else when it was queued. What is personal is null once
     * the case's data were erased.
     */
    public record Message(
            UUID id,
            CaseNumber caseNumber,
            String channel,
            String audience,
            String to,
            String subject,
            String text,
            String milestone,
            int occurrence,
            Instant at,
            String state,
            int attempts,
            String lastError) {
        public boolean isToStaff() {
            return !audience.equals(Envelope.CONSUMER);
        }

        @Override
        public String toString() {
            return "Message[" + id + " " + state + "]";
        }
    }

    private final ConsumerLetters consumers;
    private final StaffLetters staff;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Stops stops;

    Notifications(
            ConsumerLetters consumers, StaffLetters staff, Organisations organisations, Outbox outbox, Stops stops) {
        this.consumers = consumers;
        this.staff = staff;
        this.organisations = organisations;
        this.outbox = outbox;
        this.stops = stops;
    }

    /** Tells the consumer on every channel they chose and that we have an address for; by whatever address there is otherwise. */
    @Transactional
    public void tell(Notice notice) {
        consumers.tell(notice);
    }

    /** Tells an organisation's staff by e-mail; carries no consumer data. */
    @Transactional
    public void warn(
            CaseNumber number, OrganisationId organisation, String milestone, Bilingual subject, Bilingual text) {
        Organisation told = organisations.get(organisation);
        if (told.staffEmail() != null && !told.staffEmail().isBlank()) {
            staff.warn(number, told, milestone, subject, text);
        }
    }

    /** Tells an organisation's staff by e-mail of something that is about no case; {@code path} is where to look. */
    @Transactional
    public void warn(
            OrganisationId organisation, String subjectMatter, Bilingual subject, Bilingual text, String path) {
        organisations
                .find(organisation)
                .filter(told -> told.staffEmail() != null && !told.staffEmail().isBlank())
                .ifPresent(told -> staff.warn(told, subjectMatter, subject, text, path));
    }

    /** A one-time code to the consumer of the case, by SMS or, where they are reached by mail only, by mail, for {@code purpose} ({@code arrival}, {@code lookup}); never in quiet hours' way. */
    @Transactional
    public void sendCode(CaseNumber number, String purpose, String code) {
        consumers.sendCode(number, purpose, code);
    }

    /** The owner of this phone replied R: what may be stopped is stopped at once, what is urgent still arrives. */
    @Transactional
    public void stop(String phone) {
        stops.add(phone);
    }

    /** In the order in which they were queued. */
    @Transactional(readOnly = true)
    public List<Message> of(CaseNumber number) {
        return outbox.of(number).stream().map(Notifications::message).toList();
    }

    /** Of all cases, newest first. */
    @Transactional(readOnly = true)
    public List<Message> latest(int limit) {
        return outbox.latest(limit).stream().map(Notifications::message).toList();
    }

    /** Messages given up on, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> failed(int limit) {
        return outbox.failed(limit).stream().map(Notifications::message).toList();
    }

    /** Messages given up on in cases that one of these leads, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> failedOf(Set<OrganisationId> leads, int limit) {
        return leads.isEmpty()
                ? List.of()
                : outbox.failedOf(leads, limit).stream()
                        .map(Notifications::message)
                        .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Message> find(UUID id) {
        return outbox.find(id).map(Notifications::message);
    }

    /**
     * Queues a failed message again, under its old id.
     *
     * @throws Refused NOT_FOUND, or CONFLICT when it has not failed
     */
    @Transactional
    public void retry(UUID id) {
        Entry message = outbox.find(id)
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这条消息。", "There is no such message.")));
        if (!outbox.requeue(message.envelope())) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("这条消息没有失败，不能重发。", "This message has not failed, so it can't be sent again."));
        }
    }

    /** Since when the oldest message waits that could have gone by now. */
    public Optional<Instant> oldestUnsent() {
        return outbox.oldestUnsent();
    }

    private static Message message(Entry entry) {
        var envelope = entry.envelope();
        var letter = entry.letter();
        return new Message(
                envelope.id(),
                envelope.caseNumber(),
                envelope.channel().code(),
                envelope.audience(),
                letter == null ? null : letter.to(),
                letter == null ? null : letter.subject(),
                letter == null ? null : letter.text(),
                envelope.milestone(),
                envelope.occurrence(),
                entry.sentAt() == null ? envelope.createdAt() : entry.sentAt(),
                entry.state().equals("sending") ? "queued" : entry.state(),
                envelope.attempts(),
                entry.lastError());
    }
}
