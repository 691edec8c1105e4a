package org.anshi.journey.decision;

import java.util.List;
import java.util.Map;
import org.anshi.casefile.CaseFiles;
import org.anshi.entitlement.RightsTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.ProductCategory;
import org.springframework.stereotype.Component;

/** {@code warranty-periods.dmn} and {@code consumer-rights.dmn} of the release a case runs under. */
@Component
class TabledRights implements RightsTable {
    private final DecisionTables tables;
    private final CaseFiles cases;

    TabledRights(DecisionTables tables, CaseFiles cases) {
        this.tables = tables;
        this.cases = cases;
    }

    @Override
    public WarrantyPeriod warrantyPeriod(CaseNumber caseNumber, ProductCategory category) {
        return tables.evaluate(release(caseNumber), "warranty-periods", Map.of("category", category.code())).stream()
                .findFirst()
                .map(row -> new WarrantyPeriod(
                        number(row, "wholeMonths"),
                        number(row, "mainPartMonths"),
                        Boolean.TRUE.equals(row.outputs().get("listedGoods")),
                        text(row, "zh", "en")))
                .orElse(new WarrantyPeriod(0, 0, false, new Bilingual("", "")));
    }

    @Override
    public List<Right> rights(CaseNumber caseNumber, RightsQuestion question) {
        return tables
                .evaluate(
                        release(caseNumber),
                        "consumer-rights",
                        Map.of(
                                "category", question.category().code(),
                                "listedGoods", question.listedGoods(),
                                "covered", question.covered(),
                                "daysSincePurchase", question.daysSincePurchase(),
                                "failedRepairs", question.failedRepairs(),
                                "repairDays", question.repairDays(),
                                "repairOverdue", question.repairOverdue(),
                                "vehicleFinding", question.vehicleFinding(),
                                "mileageKm", question.mileageKm()))
                .stream()
                .map(row -> new Right(String.valueOf(row.outputs().get("right")), text(row, "zh", "en")))
                .toList();
    }

    private String release(CaseNumber number) {
        return cases.get(number).release();
    }

    private static int number(DecisionTables.Row row, String column) {
        return row.outputs().get(column) instanceof Number number ? number.intValue() : 0;
    }

    private static Bilingual text(DecisionTables.Row row, String zh, String en) {
        return new Bilingual(
                String.valueOf(row.outputs().getOrDefault(zh, "")),
                String.valueOf(row.outputs().getOrDefault(en, "")));
    }
}
