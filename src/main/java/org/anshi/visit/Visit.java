package org.anshi.visit;

import java.time.Instant;
import java.util.UUID;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/**
 * Somebody of an organisation comes to the consumer of a case. The slot lies within what was agreed; {@code technician} is null until
 * somebody is sent. {@code givenUp} is the time the consumer gave up for a later one, or null; {@code revision} counts the changes.
 */
public record Visit(
        UUID id,
        CaseNumber caseNumber,
        OrganisationId organisation,
        AgreedTime agreed,
        Slot slot,
        String technician,
        VisitState state,
        Instant givenUp,
        int revision,
        Instant bookedAt) {

    public boolean isToBeDispatched() {
        return state == VisitState.BOOKED && technician == null;
    }

    public boolean isDispatched() {
        return state == VisitState.BOOKED && technician != null;
    }

    /** The consumer chose a time later than the one we would have come at. */
    public boolean isLaterByChoice() {
        return givenUp != null && agreed.from().isAfter(givenUp);
    }

    Visit bookedFor(OrganisationId who, AgreedTime time, Slot planned, String sent) {
        return changed(who, time, planned, sent, VisitState.BOOKED, givenUp);
    }

    Visit sent(String who, Slot planned) {
        return changed(organisation, agreed, planned, who, state, givenUp);
    }

    Visit given(Instant up) {
        return changed(organisation, agreed, slot, null, VisitState.TO_BE_AGREED, up);
    }

    Visit become(VisitState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("A visit that is " + state + " can't become " + next);
        }
        return changed(organisation, agreed, slot, technician, next, givenUp);
    }

    private Visit changed(OrganisationId who, AgreedTime time, Slot planned, String sent, VisitState next, Instant up) {
        return new Visit(id, caseNumber, who, time, planned, sent, next, up, revision + 1, bookedAt);
    }
}
