package org.anshi.shared;

import org.slf4j.MDC;

/** Names in every line logged meanwhile the case it is about, as the engine does for its own work. */
public final class CaseInLogs {
    private static final String KEY = "caseNumber";

    private CaseInLogs() {}

    public static MDC.MDCCloseable during(CaseNumber number) {
        return MDC.putCloseable(KEY, number.value());
    }

    /** Until {@link #end}. */
    public static void begin(CaseNumber number) {
        MDC.put(KEY, number.value());
    }

    public static void end() {
        MDC.remove(KEY);
    }
}
