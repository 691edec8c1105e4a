package org.anshi.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.intake.check.PlainText;

/** A phone number as people type it, brought to the one form we keep: E.164, with +86 for a Chinese mobile. */
public final class PhoneNumber {
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");
    private static final Pattern CHINESE = Pattern.compile("\\+86[1-9]\\d{6,11}");
    private static final Pattern E164 = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");

    private PhoneNumber() {}

    /** Blanks and hyphens between the digits are overlooked, and so are full-width digits. */
    public static Optional<String> normalised(String typed) {
        if (typed == null || typed.length() > 40 || !PlainText.isOneLine(typed)) {
            return Optional.empty();
        }
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[ -]", "");
        var mobile = CHINESE_MOBILE.matcher(digits);
        if (mobile.matches()) {
            return Optional.of("+86" + mobile.group(1));
        }
        var wellFormed = CHINESE.matcher(digits).matches() && !digits.startsWith("+861")
                || E164.matcher(digits).matches();
        return wellFormed ? Optional.of(digits) : Optional.empty();
    }
}
