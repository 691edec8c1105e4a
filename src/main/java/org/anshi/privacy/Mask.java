package org.anshi.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mask of the national waybill standard (快递电子运单, in force 2023-02-01): at least one character of the name, six
 * digits of the phone and the unit and room of the address are hidden.
 */
public final class Mask {
    private static final Pattern BUILDING = Pattern.compile("[\\p{Nd}A-Za-z一二三四五六七八九十甲乙丙丁东西南北]\\s*(号楼|幢|栋|座)");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\p{Nd}\\s*(号|弄)");
    private static final Pattern ROOM =
            Pattern.compile("单元|室|户|房|层|room|unit|flat|apt|suite|#", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\p{Nd}|[一二三四五六七八九十百〇零]+\\s*(单元|室|户|房|层|楼)");
    private static final int HIDDEN_DIGITS = 6;

    private Mask() {}

    /** 张伟 → 张*. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        int[] characters = name.strip().codePoints().toArray();
        if (characters.length == 1) {
            return "*";
        }
        return Character.toString(characters[0]) + "*".repeat(Math.min(characters.length - 1, 3));
    }

    /** 13812345678 → 138******78, with or without +86 in front. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return phone;
        }
        String digits = phone.replaceAll("\\P{Nd}", "").replaceFirst("^(0086|86)(?=1\\d{10}$)", "");
        int shown = Math.max(0, Math.min(5, digits.length() - HIDDEN_DIGITS));
        int last = Math.min(2, shown);
        int first = shown - last;
        return digits.substring(0, first)
                + "*".repeat(Math.max(HIDDEN_DIGITS, digits.length() - shown))
                + digits.substring(digits.length() - last);
    }

    /** zhang.wei@example.org → z***@example.org. */
    public static String email(String email) {
        if (email == null || email.isBlank()) {
            return email;
        }
        int at = email.lastIndexOf('@');
        if (at < 0) {
            return "***";
        }
        return (at > 1 ? Character.toString(email.codePointAt(0)) : "") + "***" + email.substring(at);
    }

    /** 文三路100号5幢2单元301室 → 文三路100号5幢***. Where no building is named, all from the first number on is hidden. */
    public static String street(String street) {
        if (street == null || street.isBlank()) {
            return street;
        }
        String shown = upToTheEndOf(BUILDING, street);
        if (shown == null) {
            shown = upToTheEndOf(HOUSE_NUMBER, street);
        }
        if (shown == null
                || shown.length() == street.length()
                || ROOM.matcher(shown).find()) {
            shown = upToTheFirstNumber(street);
        }
        return shown + "***";
    }

    private static String upToTheEndOf(Pattern marker, String street) {
        Matcher found = marker.matcher(street);
        return found.find() ? street.substring(0, found.end()) : null;
    }

    private static String upToTheFirstNumber(String street) {
        Matcher found = FIRST_NUMBER.matcher(street);
        int half = street.offsetByCodePoints(0, street.codePointCount(0, street.length()) / 2);
        return street.substring(0, found.find() ? found.start() : half);
    }
}
