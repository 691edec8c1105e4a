package org.anshi.portal.web;

import java.util.List;

/** What a consumer can always do while a case is open, whatever the journey offers besides. */
final class StandingActions {
    private static final List<String> KEYS = List.of("urge", "ask-human", "complain", "cancel");

    private StandingActions() {}

    static boolean isOne(String key) {
        return KEYS.contains(key);
    }
}
