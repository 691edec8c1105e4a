package org.anshi.notification.wording;

/** Makes a text a single line, whatever somebody put into it: no line breaks, no control characters, no invisible ones. */
class Plain {
    private Plain() {}

    static String line(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").trim();
    }

    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Math.max(0, length - 1);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
