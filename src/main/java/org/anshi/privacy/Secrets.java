package org.anshi.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What nobody who serves may ask for, and what is not kept where somebody writes it all the same: identity and bank card numbers,
 * passwords and codes (H13 of the notes on GB/T 47746-2026; minimum necessary, Personal Information Protection Law, article 6).
 */
public final class Secrets {
    private static final String HIDDEN = "******";
    private static final int FIRST_SHOWN = 4;

    /** Region, date of birth and four more, as GB 11643 has it. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![A-Za-z\\d])[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![A-Za-z\\d])");

    /** 15 to 19 digits as the great card schemes begin them, in one piece or in fours. */
    private static final Pattern CARD = Pattern.compile(
            "(?<![A-Za-z\\d])(62|4\\d|5[1-5])\\d{2}(?:[ -]?\\d{4}){2}[ -]?\\d{3,4}(?:[ -]?\\d{1,3})?(?![A-Za-z\\d])");

    private static final Pattern CODE = Pattern.compile(
            "(密码|验证码|口令|cvv|password|passcode|verification code)(\\s*(?:是|为|is|[:：])\\s*)([\\w!@#$%^&*.-]{3,})",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** The text without them, the first digits of a number left so that its writer knows it again. */
    public static String hidden(String text) {
        String without = IDENTITY.matcher(text).replaceAll(number -> shortened(number.group()));
        without =
                CARD.matcher(without).replaceAll(number -> isCard(number) ? shortened(number.group()) : number.group());
        return CODE.matcher(without).replaceAll("$1$2" + HIDDEN);
    }

    private static String shortened(String number) {
        return number.substring(0, FIRST_SHOWN) + HIDDEN;
    }

    /** By its check digit (ISO/IEC 7812-1): the number of an order or of a product seldom has one. */
    private static boolean isCard(MatchResult number) {
        String digits = number.group().replaceAll("\\D", "");
        int sum = 0;
        for (int fromTheEnd = 0; fromTheEnd < digits.length(); fromTheEnd++) {
            int digit = digits.charAt(digits.length() - 1 - fromTheEnd) - '0';
            int weighed = fromTheEnd % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
