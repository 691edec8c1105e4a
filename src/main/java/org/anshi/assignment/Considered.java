package org.anshi.assignment;

import org.anshi.agreement.AgreementRef;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;

/**
 * An organisation that was looked at. {@code agreement} is null where it has none with the lead; {@code points} are the table's, and
 * {@code inHand} the open cases it had at that moment; {@code why} says why it was taken or passed over.
 */
public record Considered(
        OrganisationId organisation, AgreementRef agreement, boolean fits, int points, int inHand, Bilingual why) {}
