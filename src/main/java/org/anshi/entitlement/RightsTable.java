package org.anshi.entitlement;

import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.ProductCategory;

/** The decision tables {@code warranty-periods.dmn} and {@code consumer-rights.dmn} of the case's model release; filled by the journey room. */
public interface RightsTable {
    /** Statutory cover in months from purchase (0: none known), with its source. */
    record WarrantyPeriod(int wholeMonths, int mainPartMonths, boolean listedGoods, Bilingual source) {}

    /**
     * Facts the rights depend on; days and counts are 0 or more, {@code daysSincePurchase} and {@code mileageKm} are -1 when
     * unknown. {@code vehicleFinding} is what staff found about a car, {@code unknown} when nobody was asked.
     */
    record RightsQuestion(
            ProductCategory category,
            boolean listedGoods,
            boolean covered,
            int daysSincePurchase,
            int failedRepairs,
            int repairDays,
            boolean repairOverdue,
            String vehicleFinding,
            int mileageKm) {}

    record Right(String code, Bilingual reason) {}

    WarrantyPeriod warrantyPeriod(CaseNumber caseNumber, ProductCategory category);

    List<Right> rights(CaseNumber caseNumber, RightsQuestion question);
}
