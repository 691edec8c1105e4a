package org.anshi.knowledge.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words people use, as data in {@code knowledge/words.yaml}: what products are called, which ways of saying mean the same, where
 * one concern ends and the next begins, and words that tell nothing.
 */
final class Wordbook {
    private static final String FILE = "/knowledge/words.yaml";

    private final Map<String, Pattern> products = new LinkedHashMap<>();
    private final Map<String, Pattern> brands = new LinkedHashMap<>();
    private final Map<String, Pattern> sounds = new LinkedHashMap<>();
    private final NormalizeCharMap same;
    private final CharArraySet empty;
    private final Pattern between;

    private Wordbook(Map<String, Map<String, List<String>>> words, List<String> empty, List<String> between) {
        words.get("products").forEach((product, names) -> {
            products.put(product, anyOf(names));
            sounds.put(product, soundingLike(names));
        });
        words.get("brands").forEach((brand, names) -> brands.put(brand, anyOf(names)));
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        pairs(words.get("same")).forEach(map::add);
        same = map.build();
        this.empty = CharArraySet.unmodifiableSet(new CharArraySet(plain(empty), true));
        this.between = Pattern.compile("[,，。.!！?？;；\\n]+|" + String.join("|", plain(between)));
    }

    @SuppressWarnings("unchecked")
    static Wordbook read() {
        try (InputStream file = Wordbook.class.getResourceAsStream(FILE)) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Wordbook(
                    Map.of(
                            "products", (Map<String, List<String>>) read.get("products"),
                            "brands", (Map<String, List<String>>) read.get("brands"),
                            "same", (Map<String, List<String>>) read.get("same")),
                    (List<String>) read.get("empty"),
                    (List<String>) read.get("between"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain, and each thing said in one way only. */
    String read(String typed) {
        StringWriter read = new StringWriter();
        try (Reader reader = new MappingCharFilter(same, new StringReader(PlainText.of(typed)))) {
            reader.transferTo(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString();
    }

    /** The products a plain text speaks of; where it names none, those that sound like what it says. */
    Set<String> products(String plain) {
        Set<String> named = in(plain, products);
        return named.isEmpty() ? in(PlainText.sound(plain), sounds) : named;
    }

    /** The brands a plain text speaks of; {@code others} for one that nothing is written about. */
    Set<String> brands(String plain) {
        return in(plain, brands);
    }

    private static Set<String> in(String text, Map<String, Pattern> patterns) {
        return patterns.entrySet().stream()
                .filter(one -> one.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean hasProduct(String product) {
        return products.containsKey(product);
    }

    /** The parts of a plain text that may each be a concern of its own. */
    List<String> parts(String plain) {
        return between.splitAsStream(plain)
                .map(String::strip)
                .filter(part -> part.length() > 1)
                .toList();
    }

    CharArraySet empty() {
        return empty;
    }

    private static Map<String, String> pairs(Map<String, List<String>> same) {
        Map<String, String> pairs = new LinkedHashMap<>();
        same.forEach((kept, others) -> plain(others)
                .forEach(other -> pairs.put(other, PlainText.of(kept).strip())));
        return pairs;
    }

    /** Chinese wherever it stands, English as whole words. */
    private static Pattern anyOf(List<String> names) {
        List<String> ways = new ArrayList<>();
        for (String name : plain(names)) {
            ways.add(
                    PlainText.isChinese(name)
                            ? Pattern.quote(name)
                            : "(?<![a-z0-9])" + Pattern.quote(name) + "s?(?![a-z0-9])");
        }
        return Pattern.compile(String.join("|", ways));
    }

    /** Chinese names of two characters or more, by their syllables. */
    private static Pattern soundingLike(List<String> names) {
        return Pattern.compile(plain(names).stream()
                .filter(name -> name.length() > 1 && PlainText.isChinese(name))
                .map(PlainText::sound)
                .map(sound -> "(?<![a-z])" + Pattern.quote(sound) + "(?![a-z])")
                .collect(Collectors.joining("|")));
    }

    private static List<String> plain(List<String> words) {
        return words.stream().map(word -> PlainText.of(word).strip()).toList();
    }
}
