package org.anshi.assignment;

import java.util.List;
import org.anshi.agreement.Matter;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/** The decision table {@code assignment.dmn} of the case's model release; filled by the journey room. */
public interface AssignmentRules {
    /**
     * An organisation whose agreement covers the case. {@code inHand}: open cases it has; {@code leftToday}: how many more it takes
     * today, null without a limit; {@code sentBack}: it has declined this very case, or left its offer unanswered.
     */
    record Candidate(
            OrganisationId organisation, boolean regionNamed, int inHand, Integer leftToday, boolean sentBack) {}

    /** A row that matches: whether it lets the organisation have the case, points for or against it, and why in a few words. */
    record Line(boolean fits, int points, Bilingual why) {}

    /** All rows that match, in the table's order. */
    List<Line> judge(CaseNumber number, Party part, Matter matter, Candidate candidate);
}
