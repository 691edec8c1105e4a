package org.anshi.visit;

import org.anshi.shared.OrganisationId;

/** Somebody an organisation can send, and what consumers are shown of them: a name such as 王师傅, a job number, a photo. */
public record TechnicianCard(
        String username,
        OrganisationId organisation,
        String shownName,
        String jobNumber,
        boolean hasPhoto,
        boolean onDuty) {}
