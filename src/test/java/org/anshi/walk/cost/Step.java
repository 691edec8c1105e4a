package org.anshi.walk.cost;

import java.util.List;

/** A step of a journey as it was walked: a task completed or an action taken, with what that cost. */
record Step(String journey, String step, Cost cost, List<String> statements) {
    String key() {
        return journey + "," + step;
    }

    String name(Cost budget) {
        return "%s, %s: %s".formatted(journey, step, budget);
    }

    @Override
    public String toString() {
        return name(cost);
    }
}
