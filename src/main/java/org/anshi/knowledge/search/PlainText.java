package org.anshi.knowledge.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, whichever keyboard they typed it on: full width as half width, capitals as small letters, traditional as
 * simplified characters, and fault codes as they stand on the display: {@code Ｅ－三}, {@code e 3} and {@code E03} are all {@code e3}.
 */
final class PlainText {
    private static final Normalizer2 WIDTH_AND_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** Without tones. 调 is read as in 空调, which people speak of most here; the dictionary reads it as in 调查. */
    private static final Transliterator SOUND = Transliterator.createFromRules(
            "sound", "调 > 条 ; :: Han-Latin ; :: Latin-ASCII ; :: Lower ;", Transliterator.FORWARD);

    /** A letter or two, then the number: e1, h6, e-02; not the end of a word, nor the middle of a model's name. */
    private static final Pattern CODE =
            Pattern.compile("(?<![a-z0-9])([a-z]{1,2})[ ·.-]?([0-9o]{1,3}|[零一二三四五六七八九])(?![a-z0-9]|[-.]?[0-9])");

    private static final String DIGITS = "零一二三四五六七八九";

    private PlainText() {}

    static String of(String typed) {
        String plain = SIMPLIFIED.transliterate(WIDTH_AND_CASE.normalize(typed));
        return CODE.matcher(plain)
                .replaceAll(code -> " " + Matcher.quoteReplacement(code(code.group(1), code.group(2))) + " ");
    }

    /** The fault codes in a plain text: {@code e3}. */
    static List<String> codes(String plain) {
        return CODE.matcher(plain)
                .results()
                .map(code -> code(code.group(1), code.group(2)))
                .distinct()
                .toList();
    }

    private static String code(String letters, String number) {
        int spoken = DIGITS.indexOf(number);
        String digits = spoken >= 0 ? String.valueOf(spoken) : number.replace('o', '0');
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return letters + significant;
    }

    /** Its syllables in pinyin, with blanks between them: {@code kong tiao}. */
    static String sound(String plain) {
        return SOUND.transliterate(plain).strip();
    }

    static Transliterator sounds() {
        return SOUND;
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
