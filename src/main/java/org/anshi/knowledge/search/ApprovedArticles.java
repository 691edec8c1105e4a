package org.anshi.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshi.knowledge.Answer;
import org.anshi.knowledge.Answer.Certainty;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.ArticleId;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.Question;
import org.anshi.knowledge.Question.About;
import org.anshi.knowledge.Scope;
import org.anshi.knowledge.search.ArticleIndex.Found;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;

/** What a set of articles says to a question. */
public final class ApprovedArticles {
    /** From here on an article is told as the answer; measured on the tuning part of the questions. */
    private static final double SURE = 0.62;

    private static final double NEAR = 0.30;
    private static final double ANOTHER_PRODUCT = 0.35;
    private static final double ANOTHER_CODE = 0.15;

    /** Whoever names the code has told what it is about, however they put the rest. */
    private static final double SAME_CODE = 0.8;

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 12;

    /** Whoever names these speaks of a code on a display. */
    private static final Pattern SPEAKS_OF_A_CODE = Pattern.compile("显示|代码|故障|报错|报|闪|屏|error|code|display|show|fault");

    private static final class Candidate {
        final Found found;
        double score;
        double sureness;

        Candidate(Found found) {
            this.found = found;
        }

        Candidate and(Candidate other) {
            score += other.score;
            sureness = Math.max(sureness, other.sureness);
            return this;
        }
    }

    private final Wordbook words;
    private final ArticleIndex index;
    private final Sureness sureness;

    ApprovedArticles(List<ArticleVersion> articles, Wordbook words) {
        this.words = words;
        index = new ArticleIndex(articles, words);
        sureness = new Sureness(index);
    }

    public static ApprovedArticles of(List<ArticleVersion> articles) {
        return new ApprovedArticles(articles, Wordbook.read());
    }

    public Answer ask(Question question) {
        String plain = words.read(question.text());
        if (speaksOfAnUnknownCode(plain)) {
            return Answer.UNKNOWN;
        }
        List<Candidate> ranked = ranked(plain, question);
        List<Hit> near = ranked.stream()
                .filter(one -> one.sureness >= NEAR)
                .limit(SHOWN)
                .map(ApprovedArticles::hit)
                .toList();
        if (near.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return new Answer(ranked.get(0).sureness >= SURE ? Certainty.KNOWN : Certainty.NEAR, near);
    }

    public List<Hit> find(Question question, int most) {
        return ranked(words.read(question.text()), question).stream()
                .limit(most)
                .map(ApprovedArticles::hit)
                .toList();
    }

    private List<Candidate> ranked(String plain, Question question) {
        Language language = languageOf(question);
        Map<ArticleId, Candidate> candidates = new LinkedHashMap<>();
        look(plain, plain, language, question.about(), candidates);
        List<String> parts = words.parts(plain);
        List<Candidate> leading = new ArrayList<>();
        if (parts.size() > 1) {
            for (String part : parts) {
                Map<ArticleId, Candidate> ofPart = new LinkedHashMap<>();
                look(part, plain, language, question.about(), ofPart);
                best(ofPart).filter(one -> one.sureness >= SURE).ifPresent(leading::add);
                ofPart.forEach((id, one) -> candidates.merge(id, one, Candidate::and));
            }
        }
        Set<ArticleId> first = leading.stream()
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.score))
                .map(one -> one.found.version().id())
                .limit(SHOWN - 1)
                .collect(Collectors.toSet());
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(Comparator.comparingDouble((Candidate one) -> -one.score));
        return brought(ranked, first);
    }

    private static Optional<Candidate> best(Map<ArticleId, Candidate> candidates) {
        return candidates.values().stream().max(Comparator.comparingDouble(one -> one.score));
    }

    /** What answers a part for certain is among those shown, wherever it came in the whole. */
    private static List<Candidate> brought(List<Candidate> ranked, Set<ArticleId> first) {
        List<Candidate> shown = new ArrayList<>(ranked.stream().limit(1).toList());
        ranked.stream()
                .filter(one -> first.contains(one.found.version().id()) && !shown.contains(one))
                .forEach(shown::add);
        ranked.stream().filter(one -> !shown.contains(one)).forEach(shown::add);
        return shown;
    }

    private void look(String part, String whole, Language language, About about, Map<ArticleId, Candidate> candidates) {
        Set<String> products = products(part, whole);
        List<String> codes = PlainText.codes(whole);
        for (Found found : index.search(part, language, LOOKED_AT)) {
            Scope scope = found.version().article().scope();
            if (isFor(scope, about) && isOfBrand(scope, whole)) {
                Candidate candidate = candidates.computeIfAbsent(found.version().id(), id -> new Candidate(found));
                double fits = fits(scope, products) * fitsCode(scope, codes);
                candidate.score += found.score() * fits;
                candidate.sureness = Math.max(candidate.sureness, sureness(part, found, codes) * fits);
            }
        }
    }

    private static double fits(Scope scope, Set<String> products) {
        return scope.product() == null || products.isEmpty() || products.contains(scope.product())
                ? 1
                : ANOTHER_PRODUCT;
    }

    private static double fitsCode(Scope scope, List<String> codes) {
        return codes.isEmpty() || scope.faultCodes().isEmpty() || shows(scope, codes) ? 1 : ANOTHER_CODE;
    }

    private double sureness(String part, Found found, List<String> codes) {
        double spoken = sureness.of(part, found);
        return shows(found.version().article().scope(), codes) ? Math.max(spoken, SAME_CODE) : spoken;
    }

    private static boolean shows(Scope scope, List<String> codes) {
        return scope.faultCodes().stream()
                .flatMap(code -> PlainText.codes(PlainText.of(code)).stream())
                .anyMatch(codes::contains);
    }

    /** What a part of a question speaks of; where it names nothing, what the whole speaks of. */
    private Set<String> products(String part, String whole) {
        Set<String> named = words.products(part);
        return named.isEmpty() ? words.products(whole) : named;
    }

    private boolean isOfBrand(Scope scope, String whole) {
        Set<String> named = words.brands(whole);
        return scope.brands().isEmpty()
                || named.isEmpty()
                || scope.brands().stream().anyMatch(named::contains);
    }

    /** What is about something else is no help with this; of a thing of no named kind nothing is known. */
    private boolean isFor(Scope scope, About about) {
        Set<String> brand = about.brand() == null ? Set.of() : words.brands(words.read(about.brand()));
        return (about.category() == null
                        || about.category() == ProductCategory.OTHER
                        || scope.category() == null
                        || scope.category() == about.category())
                && (about.brand() == null
                        || scope.brands().isEmpty()
                        || scope.brands().stream().anyMatch(brand::contains))
                && (about.model() == null
                        || scope.models().isEmpty()
                        || scope.models().stream().anyMatch(range -> fits(range, about.model())));
    }

    private static boolean fits(String range, String model) {
        return Pattern.compile(Pattern.quote(range).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE)
                .matcher(model)
                .matches();
    }

    private boolean speaksOfAnUnknownCode(String plain) {
        List<String> codes = PlainText.codes(plain);
        return !codes.isEmpty()
                && codes.stream().noneMatch(index::knowsCode)
                && SPEAKS_OF_A_CODE.matcher(plain).find();
    }

    private static Language languageOf(Question question) {
        if (PlainText.isChinese(question.text())) {
            return Language.ZH;
        }
        return question.text().matches(".*[A-Za-z]{3}.*") ? Language.EN : question.language();
    }

    private static Hit hit(Candidate candidate) {
        return new Hit(candidate.found.version(), candidate.found.language(), candidate.sureness);
    }
}
