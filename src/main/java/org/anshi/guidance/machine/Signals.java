package org.anshi.guidance.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Notices signals in a sentence, however it is spelt: in full width, in capitals, with spaces between the characters. */
final class Signals {
    private static final String FILE = "/guidance/signals.yaml";
    private static final Pattern BETWEEN_CHARACTERS =
            Pattern.compile("(?<=[\\p{IsHan}])[\\s·.,，。!！~～*_-]+(?=[\\p{IsHan}])");

    /** 我今年七十, 本人 70 岁, I'm 70 years old: of whoever speaks, and of nobody else. */
    private static final Pattern AGE = Pattern.compile(
            "(?:我|本人)(?:已经|都|快|今年|现在|才|刚)*([0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:周)?(岁(?![的儿孩女宝小])|多岁|了(?!个|天|年|次|遍|点))|(?:i'm|i am) ([0-9]{1,3})(?: years old|(?= and | but |[.,!]|$))");

    private static final int OLDER = 65;
    private static final int OF_AGE = 18;
    private static final int YOUNGEST = 5;
    private static final String DIGITS = "零一二三四五六七八九";

    private final Map<Signal, Pattern> patterns = new EnumMap<>(Signal.class);

    private Signals(Map<String, List<String>> words) {
        words.forEach((name, ways) ->
                patterns.put(Signal.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')), anyOf(ways)));
    }

    static Signals read() {
        try (InputStream file = Signals.class.getResourceAsStream(FILE)) {
            return new Signals(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<Signal> in(String sentence) {
        String plain = plain(sentence);
        Set<Signal> noticed = EnumSet.noneOf(Signal.class);
        patterns.forEach((signal, pattern) -> {
            if (pattern.matcher(plain).find()) {
                noticed.add(signal);
            }
        });
        if (isOlderOrUnderAge(plain)) {
            noticed.add(Signal.PREFERS_A_PERSON);
        }
        return noticed;
    }

    private static boolean isOlderOrUnderAge(String plain) {
        return AGE.matcher(plain)
                .results()
                .mapToInt(age -> years(age.group(1) == null ? age.group(3) : age.group(1)))
                .anyMatch(years -> years >= OLDER || (years >= YOUNGEST && years < OF_AGE));
    }

    /** 七十二 and 72. */
    private static int years(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return tens * 10 + ones;
    }

    private static String plain(String sentence) {
        String plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
        return BETWEEN_CHARACTERS.matcher(plain).replaceAll("");
    }

    /** A way beginning with {@code =} is the whole sentence; English ones are whole words. */
    private static Pattern anyOf(List<String> ways) {
        return Pattern.compile(ways.stream().map(Signals::one).collect(Collectors.joining("|")));
    }

    private static String one(String way) {
        String words = way.startsWith("=") ? way.substring(1) : way;
        boolean latin =
                words.codePoints().noneMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        String pattern = latin ? "(?<![a-z])(?:" + words + ")(?![a-z])" : words;
        return way.startsWith("=") ? "^(?:" + pattern + ")[\\s。.!！~～呀啊吧呢的了]*$" : pattern;
    }
}
