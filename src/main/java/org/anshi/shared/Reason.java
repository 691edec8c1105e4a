package org.anshi.shared;

import java.util.List;

/** What somebody says a change is for, as it is kept with the change: up to 500 characters. */
public final class Reason {
    private static final int LONGEST = 500;

    private Reason() {}

    /** @throws Refused INVALID on {@code why} where nothing is said, or too much */
    public static String given(String why) {
        if (why == null || why.isBlank()) {
            throw fault("请写明原因", "Please say why");
        }
        String said = why.strip();
        if (said.length() > LONGEST || said.indexOf('\0') >= 0) {
            throw fault("原因不能超过 500 字", "The reason may have up to 500 characters");
        }
        return said;
    }

    private static Refused fault(String zh, String en) {
        Bilingual reason = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault("why", reason)));
    }
}
