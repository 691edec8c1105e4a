package org.anshi.bench.vocabulary;

import org.springframework.stereotype.Component;

@Component("entitlement")
public class EntitlementWords {
    private final Step steps;

    EntitlementWords(Step steps) {
        this.steps = steps;
    }

    /** What the walk goes by, as it is for a product under warranty. */
    public void check(Object step) {
        steps.set(step, "coveredByWarranty", true);
        steps.set(step, "right_exchange", false);
    }

    public void repairEnded(Object step, Object failed) {}
}
