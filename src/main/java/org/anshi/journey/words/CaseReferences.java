package org.anshi.journey.words;

import java.util.HashMap;
import java.util.Map;
import org.anshi.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** What a process knows of its case from the start: what it is called and what it is about, never a person's data. */
@Component
public class CaseReferences {
    private final ProductName products;

    CaseReferences(ProductName products) {
        this.products = products;
    }

    /** Variables to start with; whoever starts may add decisions. */
    public Map<String, Object> of(CaseFile file) {
        Map<String, Object> known = new HashMap<>();
        known.put("caseNumber", file.number().value());
        known.put("journey", file.journey());
        known.put("category", file.product().category().code());
        known.put("product", products.of(file.product()));
        return known;
    }
}
