package org.anshi.notification.wording;

/** How many segments a text message costs: 70 characters, or 67 each when there are several; more in plain ASCII. */
public final class SmsLength {
    private SmsLength() {}

    public static int segments(String text) {
        boolean ascii = text.chars().allMatch(c -> c == '\n' || c >= 0x20 && c < 0x7f && "[]{}\\^~|`".indexOf(c) < 0);
        int one = ascii ? 160 : 70;
        int each = ascii ? 153 : 67;
        return text.length() <= one ? 1 : (text.length() + each - 1) / each;
    }

    /** What fits into so many segments when not everything is ASCII. */
    static int room(int segments) {
        return segments == 1 ? 70 : 67 * segments;
    }
}
