package org.anshi.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.agreement.Matter;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** {@code assignment.dmn} as shipped, read by the plain decision engine. */
public class ShippedAssignmentTable implements AssignmentRules {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table = read();

    @Override
    public List<Line> judge(CaseNumber number, Party part, Matter matter, Candidate candidate) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("part", part.code());
        facts.put("journey", matter.journey());
        facts.put("category", matter.category().code());
        facts.put("organisation", candidate.organisation().value());
        facts.put("regionNamed", candidate.regionNamed());
        facts.put("inHand", candidate.inHand());
        facts.put("leftToday", candidate.leftToday() == null ? 1_000_000 : candidate.leftToday());
        facts.put("sentBack", candidate.sentBack());
        return engine.evaluateDecisionTable(table, facts).getResultList().stream()
                .map(row -> new Line(
                        (Boolean) row.get("fits"),
                        (Integer) row.get("points"),
                        new Bilingual((String) row.get("zh"), (String) row.get("en"))))
                .toList();
    }

    private DmnDecision read() {
        try (var model = getClass().getResourceAsStream("/bpmn/assignment.dmn")) {
            return engine.parseDecision("assignment", model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
