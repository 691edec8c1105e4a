package org.anshi.guidance;

import java.time.Instant;
import java.util.UUID;
import org.anshi.privacy.KeyId;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;

/**
 * A talk of a consumer with us, from the first word to the last, whoever answers.
 *
 * @param number the case it is about; null as long as there is none
 * @param organisation whose people answer
 * @param because why a person was asked for; null as long as nobody did
 * @param askedAt when that was
 * @param heldBy who has taken it on; null as long as nobody has
 * @param failedTurns how often in a row the machine had no answer
 * @param pending what the machine asked last and a yes would do; null where it asked nothing
 */
public record Talk(
        UUID id,
        KeyId key,
        CaseNumber number,
        OrganisationId organisation,
        Language language,
        TalkState state,
        Because because,
        Instant openedAt,
        Instant askedAt,
        String heldBy,
        Instant heldSince,
        int failedTurns,
        Pending pending,
        Instant lastAt) {
    public boolean isUrgent() {
        return because == Because.DANGER;
    }

    /** A person is asked for; who waits already keeps their place. */
    Talk waiting(Because why, Instant now) {
        Instant since = state == TalkState.WAITING ? askedAt : now;
        return with(TalkState.WAITING, why, since, null, null).machine(0, null, now);
    }

    /** Who held it is gone: in the line again, where they stood. */
    Talk letGo(Instant now) {
        return with(TalkState.WAITING, because, askedAt, null, null).machine(0, null, now);
    }

    /** Whatever it was about, it is about danger now. */
    Talk inDanger() {
        return with(state, Because.DANGER, askedAt, heldBy, heldSince);
    }

    /** The lead of the case answers, unless somebody does already. */
    Talk about(CaseNumber opened, OrganisationId lead) {
        return at(opened, state == TalkState.PERSON ? organisation : lead);
    }

    Talk heldBy(String person, Instant now) {
        return with(TalkState.PERSON, because, askedAt, person, now).machine(failedTurns, null, now);
    }

    /** Waiting once more, for somebody of another organisation or for a colleague. */
    Talk passedTo(OrganisationId other, Instant now) {
        return at(number, other)
                .with(TalkState.WAITING, because, now, null, null)
                .machine(failedTurns, null, now);
    }

    Talk become(TalkState next, Instant now) {
        return with(next, because, askedAt, heldBy, heldSince).machine(failedTurns, null, now);
    }

    Talk spokenIn(Instant now) {
        return machine(failedTurns, pending, now);
    }

    private Talk at(CaseNumber about, OrganisationId answering) {
        return new Talk(
                id,
                key,
                about,
                answering,
                language,
                state,
                because,
                openedAt,
                askedAt,
                heldBy,
                heldSince,
                failedTurns,
                pending,
                lastAt);
    }

    private Talk with(TalkState next, Because why, Instant asked, String holder, Instant since) {
        return new Talk(
                id,
                key,
                number,
                organisation,
                language,
                next,
                why,
                openedAt,
                asked,
                holder,
                since,
                failedTurns,
                pending,
                lastAt);
    }

    /** What the machine asked last, and how often it failed. */
    Talk machine(int failed, Pending next, Instant now) {
        return new Talk(
                id,
                key,
                number,
                organisation,
                language,
                state,
                because,
                openedAt,
                askedAt,
                heldBy,
                heldSince,
                failed,
                next,
                now);
    }
}
