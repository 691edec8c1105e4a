package org.anshi.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.agreement.Matter;
import org.anshi.assignment.AssignmentRules.Candidate;
import org.anshi.assignment.AssignmentRules.Line;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped {@code assignment.dmn}. */
class AssignmentTableTest {
    private static final Matter MATTER = new Matter("repair", ProductCategory.LARGE_APPLIANCE, Province.SHANGHAI);

    private final ShippedAssignmentTable table = new ShippedAssignmentTable();

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 19, 20, 99, 100, 5000})
    void howeverMuchIsInHandThereIsARowForIt(int inHand) {
        assertThat(table.judge(null, Party.REPAIRER, MATTER, new Candidate(somebody(), false, inHand, null, false)))
                .hasSize(1)
                .allMatch(Line::fits);
    }

    @Test
    void fewerCasesInHandAndANamedRegionComeFirst() {
        assertThat(points(false, 3)).isGreaterThan(points(false, 10));
        assertThat(points(false, 10)).isGreaterThan(points(false, 50));
        assertThat(points(false, 50)).isGreaterThan(points(false, 500));
        assertThat(points(true, 3)).isGreaterThan(points(false, 3));
    }

    @ParameterizedTest
    @EnumSource(
            value = Party.class,
            names = {"LEAD", "HOLDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoSentItBackOrIsFullTodayDoesNotGetIt(Party part) {
        assertThat(table.judge(null, part, MATTER, new Candidate(somebody(), true, 0, null, true)))
                .anyMatch(line -> !line.fits() && line.why().zh().contains("退回"));
        assertThat(table.judge(null, part, MATTER, new Candidate(somebody(), true, 0, 0, false)))
                .anyMatch(line -> !line.fits() && line.why().zh().contains("接单量"));
        assertThat(table.judge(null, part, MATTER, new Candidate(somebody(), true, 0, 1, false)))
                .allMatch(Line::fits);
    }

    private int points(boolean regionNamed, int inHand) {
        return table
                .judge(null, Party.REPAIRER, MATTER, new Candidate(somebody(), regionNamed, inHand, null, false))
                .stream()
                .mapToInt(Line::points)
                .sum();
    }

    private static OrganisationId somebody() {
        return new OrganisationId("somebody");
    }
}
