package org.anshi.intake.check;

/** Text without control characters, half characters, or marks that make it read other than it is written. */
public final class PlainText {
    private PlainText() {}

    public static boolean isOneLine(String text) {
        return text.codePoints().allMatch(PlainText::isHarmless);
    }

    static boolean isProse(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isHarmless(c));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Trimmed, with one kind of line end; null when nothing is left. */
    public static String tidy(String text) {
        if (text == null) {
            return null;
        }
        var tidy = text.replace("\r\n", "\n").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> !turnsTextAround(c);
        };
    }

    private static boolean turnsTextAround(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
