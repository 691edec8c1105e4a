package org.anshi.entitlement;

import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The finding of each case in which one mattered, so that everybody who asks what is owed gets the same answer. */
@Component
class Findings {
    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Finding of(CaseNumber number) {
        return jdbc.sql("select main_part, vehicle, mileage_km from entitlement_finding where case_number = ?")
                .param(number.value())
                .query((row, n) ->
                        new Finding(row.getBoolean("main_part"), row.getString("vehicle"), row.getInt("mileage_km")))
                .optional()
                .orElse(Finding.NONE);
    }

    void keep(CaseNumber number, Finding finding) {
        int known = jdbc.sql(
                        "update entitlement_finding set main_part = ?, vehicle = ?, mileage_km = ? where case_number = ?")
                .params(finding.mainPartAffected(), finding.vehicle(), finding.mileageKm(), number.value())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "insert into entitlement_finding (case_number, main_part, vehicle, mileage_km) values (?, ?, ?, ?)")
                    .params(number.value(), finding.mainPartAffected(), finding.vehicle(), finding.mileageKm())
                    .update();
        }
    }
}
