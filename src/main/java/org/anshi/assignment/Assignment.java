package org.anshi.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anshi.agreement.AgreementRef;
import org.anshi.organisation.Party;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/**
 * Who plays a part in one case. It stands until {@code endedAt}, which is null while it does, so that one and the same organisation
 * does all of its part. {@code agreement} is null where the lead does it itself; {@code holding} says that the holder of the case
 * goes with the part.
 */
public record Assignment(
        UUID id,
        CaseNumber caseNumber,
        Party part,
        OrganisationId organisation,
        Outcome outcome,
        AgreementRef agreement,
        boolean holding,
        Instant decidedAt,
        Instant endedAt,
        List<Considered> considered) {
    public Assignment {
        considered = List.copyOf(considered);
    }

    public boolean stands() {
        return endedAt == null;
    }

    /** The same, with everybody that was looked at. */
    public Assignment among(List<Considered> candidates) {
        return new Assignment(
                id, caseNumber, part, organisation, outcome, agreement, holding, decidedAt, endedAt, candidates);
    }
}
