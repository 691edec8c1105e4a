package org.anshi.shared;

import java.util.regex.Pattern;

/** The number under which everybody speaks of a case, such as {@code AS-20261123-000001}; also the engine's business key. */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("AS-\\d{8}-\\d{6,}");

    public CaseNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number; it looks like AS-20261123-000001");
        }
    }

    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
