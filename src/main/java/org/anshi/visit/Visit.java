package org.anshi.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/**
 * Somebody of an organisation comes to the consumer of a case. The slot lies within what was agreed; {@code technician} is null until
 * somebody is sent. {@code givenUp} is the time the consumer gave up for a later one, or null; {@code revision} counts the changes.
 * {@code needs} are the qualifications whoever comes has to have; {@code confirmed} is false while the time is only proposed.
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
        Instant bookedAt,
        List<String> needs,
        boolean confirmed) {
    public Visit {
        needs = List.copyOf(needs);
    }

    public boolean isToBeDispatched() {
        return state == VisitState.BOOKED && technician == null;
    }

    public boolean isDispatched() {
        return state == VisitState.BOOKED && technician != null;
    }

    /** The consumer knows that somebody comes then. */
    public boolean isAgreed() {
        return state == VisitState.BOOKED && confirmed;
    }

    /** The consumer chose a time later than the one we would have come at. */
    public boolean isLaterByChoice() {
        return givenUp != null && agreed.from().isAfter(givenUp);
    }

    Visit bookedFor(Appointment asked) {
        return new Visit(
                id,
                caseNumber,
                asked.organisation(),
                asked.time(),
                new Slot(asked.time().from(), asked.length()),
                technician,
                VisitState.BOOKED,
                givenUp,
                revision + 1,
                bookedAt,
                asked.needs(),
                asked.confirmed());
    }

    /** The same visit, with what else is known of it; nobody's calendar changes. */
    Visit noting(Appointment asked) {
        return new Visit(
                id,
                caseNumber,
                organisation,
                agreed,
                slot,
                technician,
                state,
                givenUp,
                revision,
                bookedAt,
                asked.needs(),
                asked.confirmed());
    }

    Visit takenOverBy(OrganisationId who) {
        return changed(who, agreed, new Slot(agreed.from(), slot.length()), null, VisitState.BOOKED, givenUp);
    }

    /** One change, whatever it takes to plan it. */
    Visit planned(String who, Slot when) {
        return new Visit(
                id, caseNumber, organisation, agreed, when, who, state, givenUp, revision, bookedAt, needs, confirmed);
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
        return new Visit(id, caseNumber, who, time, planned, sent, next, up, revision + 1, bookedAt, needs, confirmed);
    }
}
