package org.anshi.entitlement.history;

import java.util.Locale;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.privacy.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Knows the same product again without keeping its serial number a second time. A product without a serial number is known
 * by the case it came with: its cover and history count for that case and those that follow from it, and no further.
 */
@Component
public class ProductMarks {
    private final CaseFiles cases;
    private final PersonalData personalData;

    public ProductMarks(CaseFiles cases, PersonalData personalData) {
        this.cases = cases;
        this.personalData = personalData;
    }

    public String of(CaseFile file) {
        var product = file.product();
        return product.serialNumber() == null
                ? personalData.fingerprint(
                        "entitlement.product", "case " + first(file).number())
                : of(product.brand(), product.serialNumber());
    }

    public String of(String brand, String serialNumber) {
        return personalData.fingerprint("entitlement.product", plain(brand) + "\n" + plain(serialNumber));
    }

    private CaseFile first(CaseFile file) {
        var earlier = file;
        while (earlier.openedFrom() != null) {
            earlier = cases.get(earlier.openedFrom());
        }
        return earlier;
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }
}
