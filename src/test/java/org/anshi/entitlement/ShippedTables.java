package org.anshi.entitlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.ProductCategory;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision tables as shipped, read by the plain decision engine. */
class ShippedTables implements RightsTable {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision periods = decision("warranty-periods");
    private final DmnDecision rights = decision("consumer-rights");

    @Override
    public WarrantyPeriod warrantyPeriod(CaseNumber caseNumber, ProductCategory category) {
        var row = engine.evaluateDecisionTable(periods, Map.of("category", category.code()))
                .getSingleResult();
        return new WarrantyPeriod(
                row.getEntry("wholeMonths"),
                row.getEntry("mainPartMonths"),
                row.getEntry("listedGoods"),
                new Bilingual(row.getEntry("zh"), row.getEntry("en")));
    }

    @Override
    public List<Right> rights(CaseNumber caseNumber, RightsQuestion question) {
        var facts = Map.<String, Object>of(
                "category", question.category().code(),
                "listedGoods", question.listedGoods(),
                "covered", question.covered(),
                "daysSincePurchase", question.daysSincePurchase(),
                "failedRepairs", question.failedRepairs(),
                "repairDays", question.repairDays(),
                "repairOverdue", question.repairOverdue(),
                "vehicleFinding", question.vehicleFinding(),
                "mileageKm", question.mileageKm());
        return engine.evaluateDecisionTable(rights, facts).getResultList().stream()
                .map(row -> new Right(
                        (String) row.get("right"), new Bilingual((String) row.get("zh"), (String) row.get("en"))))
                .toList();
    }

    private DmnDecision decision(String id) {
        try (var model = getClass().getResourceAsStream("/bpmn/" + id + ".dmn")) {
            return engine.parseDecision(id, model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
