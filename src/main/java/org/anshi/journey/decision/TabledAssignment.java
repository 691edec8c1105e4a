package org.anshi.journey.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.agreement.Matter;
import org.anshi.assignment.AssignmentRules;
import org.anshi.casefile.CaseFiles;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** {@code assignment.dmn} of the release a case runs under. */
@Component
class TabledAssignment implements AssignmentRules {
    /** For the table: an agreement without a limit of cases a day. */
    private static final int WITHOUT_LIMIT = 1_000_000;

    private final DecisionTables tables;
    private final CaseFiles cases;

    TabledAssignment(DecisionTables tables, CaseFiles cases) {
        this.tables = tables;
        this.cases = cases;
    }

    @Override
    public List<Line> judge(CaseNumber number, Party part, Matter matter, Candidate candidate) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("part", part.code());
        facts.put("journey", matter.journey());
        facts.put("category", matter.category().code());
        facts.put("organisation", candidate.organisation().value());
        facts.put("regionNamed", candidate.regionNamed());
        facts.put("inHand", candidate.inHand());
        facts.put("leftToday", candidate.leftToday() == null ? WITHOUT_LIMIT : candidate.leftToday());
        facts.put("sentBack", candidate.sentBack());
        return tables.evaluate(cases.get(number).release(), "assignment", facts).stream()
                .map(row -> new Line(
                        !Boolean.FALSE.equals(row.outputs().get("fits")),
                        row.outputs().get("points") instanceof Number points ? points.intValue() : 0,
                        new Bilingual(text(row, "zh"), text(row, "en"))))
                .toList();
    }

    private static String text(DecisionTables.Row row, String column) {
        return String.valueOf(row.outputs().getOrDefault(column, ""));
    }
}
