package org.anshi.knowledge.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshi.knowledge.search.ArticleIndex.Found;
import org.anshi.shared.Language;

/**
 * How much of what was asked an article speaks of, from 0 to 1: each word counts the more the rarer it is, and a word that no article
 * knows counts, too. So a question about something else finds little here, however many common words it shares. What stands together
 * in one way of asking counts for more than what is gathered from all over the article.
 */
final class Sureness {
    /** Who tells a long story uses words that nobody needs to know. */
    private static final double UNHEARD_OF = 0.55;

    /** It sounds alike, or has the same pairs of characters: likely, not certain. */
    private static final double ALIKE = 0.85;

    private static final double TOGETHER = 0.5;

    /** What two words are worth that tell something: less than that is no question that could be answered for certain. */
    private static final double ENOUGH = 5;

    private static final String WORD = "word";
    private static final String SOUND = "sound";

    private final ArticleIndex index;

    Sureness(ArticleIndex index) {
        this.index = index;
    }

    double of(String plain, Found found) {
        double spoken = of(plain, wordsOf(found.language()), found);
        // Typed with the wrong characters, words fall apart into single ones; the sounds stay together.
        return found.language() == Language.ZH ? Math.max(spoken, ALIKE * of(plain, SOUND, found)) : spoken;
    }

    private double of(String plain, String way, Found found) {
        Set<String> asked = Set.copyOf(index.terms(plain, way));
        double everywhere = covered(asked, way, found.said().terms());
        double together = found.said().sayings().stream()
                .mapToDouble(saying -> covered(asked, way, saying))
                .max()
                .orElse(0);
        return (1 - TOGETHER) * everywhere + TOGETHER * together;
    }

    private double covered(Set<String> asked, String words, Map<String, Set<String>> terms) {
        double all = 0;
        double covered = 0;
        for (String word : asked) {
            double weight = index.rarity(word, words) * (index.isKnown(word, words) ? 1 : UNHEARD_OF);
            all += weight;
            if (terms.get(words).contains(word)) {
                covered += weight;
            } else if (words.equals(WORD)) {
                covered += weight * ALIKE * Math.max(share(word, "pair", terms), share(word, SOUND, terms));
            }
        }
        return covered / Math.max(all, ENOUGH);
    }

    /** How much of a word is there, looked at in another way. */
    private double share(String word, String way, Map<String, Set<String>> terms) {
        List<String> parts = index.terms(word, way);
        return parts.isEmpty()
                ? 0
                : (double) parts.stream().filter(terms.get(way)::contains).count() / parts.size();
    }

    private static String wordsOf(Language language) {
        return language == Language.EN ? "stem" : WORD;
    }
}
