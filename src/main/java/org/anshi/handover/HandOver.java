package org.anshi.handover;

import java.time.Instant;
import java.util.UUID;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/**
 * An offer of one organisation to another to take over a case or one piece of work in it. Until it is accepted, {@code from} stays
 * who has to act. {@code work} is the diagram's element and null for a whole case; {@code answer} is null while it is awaited. The
 * words that came with it may be personal: they are behind {@link HandOvers#wordsOf}.
 */
public record HandOver(
        UUID id,
        CaseNumber caseNumber,
        OrganisationId from,
        OrganisationId to,
        HandOverScope scope,
        String work,
        HandOverReason reason,
        Instant offeredAt,
        String offeredBy,
        HandOverLimit limit,
        Instant warnAt,
        Instant answerDueAt,
        HandOverState state,
        Answer answer,
        Ruling ruling,
        Ended ended) {

    /** {@code by} is a person's id, or null where time or the case itself answered; {@code reason} why it was declined. */
    public record Answer(Instant at, String by, DeclineReason reason) {}

    /** What the lead's supervisor decided after this one bounced. */
    public record Ruling(Instant at, String by, Decision decision) {}

    /** When a piece of work that was taken over ended, and how. */
    public record Ended(Instant at, WorkEnd how) {}

    public boolean isOpen() {
        return state == HandOverState.OFFERED;
    }

    /** What became of it, in a word. */
    public Bilingual outcome() {
        return reason.isAtOnce() ? reason.label() : state.label();
    }

    /** A piece of work that was taken over and is not done yet. */
    public boolean isWorkInHand() {
        return !isWhole() && state == HandOverState.ACCEPTED && ended == null;
    }

    public boolean isWhole() {
        return scope == HandOverScope.WHOLE_CASE;
    }
}
