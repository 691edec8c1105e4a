package org.anshi.casefile;

import java.time.Instant;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/** Something that happened in a case and that the consumer may know. {@code occurrence} counts the same key from 1. */
public record Milestone(
        CaseNumber caseNumber, String key, int occurrence, Bilingual text, Instant at, OrganisationId organisation) {}
