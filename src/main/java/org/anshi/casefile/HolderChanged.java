package org.anshi.casefile;

import java.time.Instant;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/** Another organisation has to act now. */
public record HolderChanged(CaseNumber caseNumber, OrganisationId from, OrganisationId to, Instant at) {}
