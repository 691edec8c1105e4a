package org.anshi.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;

/** The papers a diagram can ask for. */
enum PaperKind {
    WARRANTY_CONTRACT("warranty-contract", "YB", new Bilingual("延长保修合同", "Extended warranty contract")),
    RECYCLING_CERTIFICATE("recycling-certificate", "HS", new Bilingual("回收证明", "Recycling certificate"));

    private final String template;
    private final String prefix;
    private final Bilingual title;

    PaperKind(String template, String prefix, Bilingual title) {
        this.template = template;
        this.prefix = prefix;
        this.title = title;
    }

    static PaperKind of(String template) {
        return Arrays.stream(values())
                .filter(kind -> kind.template.equals(template))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No paper '" + template + "'; one of "
                        + Arrays.stream(values()).map(PaperKind::template).collect(Collectors.joining(", "))));
    }

    String template() {
        return template;
    }

    Bilingual title() {
        return title;
    }

    /** {@code HS-20261123-000001} for the case {@code AS-20261123-000001}. */
    String number(CaseNumber caseNumber) {
        return prefix + caseNumber.value().substring("AS".length());
    }
}
