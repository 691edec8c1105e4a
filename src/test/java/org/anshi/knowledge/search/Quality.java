package org.anshi.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anshi.knowledge.Answer;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.Question;

/**
 * How well questions are answered. What is shown counts, as an answer or as something that comes near: recall at k is the share of the
 * concerns of a question that are among the first k shown, one concern for each question but those with two. A question that can't
 * be answered is answered wrongly where an article is told as the answer.
 */
final class Quality {
    private record Shown(ConsumerQuestion question, List<String> articles, boolean asAnswer, double sureness) {
        double recall(int most) {
            List<String> first = articles.stream().limit(most).toList();
            long found = question.articles().stream().filter(first::contains).count();
            return question.hasTwoConcerns() ? Math.min(1, found / 2.0) : Math.min(1, found);
        }

        /** Discounted gain of the first three, over what the best order would gain. */
        double gain() {
            double gain = IntStream.range(0, Math.min(3, articles.size()))
                    .filter(place -> question.articles().contains(articles.get(place)))
                    .mapToDouble(Quality::discount)
                    .sum();
            double best = IntStream.range(
                            0,
                            Math.min(
                                    question.hasTwoConcerns() ? 2 : 1,
                                    question.articles().size()))
                    .mapToDouble(Quality::discount)
                    .sum();
            return Math.min(1, gain / best);
        }
    }

    private final List<Shown> shown = new ArrayList<>();

    Quality(ApprovedArticles articles, List<ConsumerQuestion> questions) {
        for (ConsumerQuestion question : questions) {
            Answer answer = articles.ask(Question.of(question.text(), question.language()));
            List<Hit> hits = answer.hits();
            shown.add(new Shown(
                    question,
                    hits.stream().map(hit -> hit.version().id().value()).toList(),
                    answer.isKnown(),
                    hits.isEmpty() ? 0 : hits.get(0).sureness()));
        }
    }

    double recall(int most) {
        return answerable().stream()
                .mapToDouble(one -> one.recall(most))
                .average()
                .orElseThrow();
    }

    double gain() {
        return answerable().stream().mapToDouble(Shown::gain).average().orElseThrow();
    }

    /** Of those that can't be answered. */
    double wronglyAnswered() {
        return unanswerable().stream().filter(Shown::asAnswer).count()
                / (double) unanswerable().size();
    }

    /** Of those that can be answered: told as the answer, and not only offered. */
    double answered() {
        return answerable().stream().filter(Shown::asAnswer).count()
                / (double) answerable().size();
    }

    /** Of what was told as the answer to those that can be answered: the first one was it. */
    double right() {
        List<Shown> told = answerable().stream().filter(Shown::asAnswer).toList();
        return told.stream()
                .mapToDouble(one -> Math.ceil(one.recall(1)))
                .average()
                .orElse(0);
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %-22s | %4d | %6.3f | %6.3f | %6.3f | %6.3f | %6.3f | %6.3f |",
                name,
                shown.size(),
                recall(1),
                recall(3),
                gain(),
                answered(),
                right(),
                wronglyAnswered());
    }

    static String head() {
        return """
                |                        |    n |    r@1 |    r@3 |   nDCG | answered | right | wrong  |
                |------------------------|-----:|-------:|-------:|-------:|-------:|-------:|-------:|""";
    }

    String byKind() {
        return answerable().stream()
                .collect(Collectors.groupingBy(
                        one -> one.question().kind(), Collectors.averagingDouble(one -> one.recall(3))))
                .toString();
    }

    /** For the part that may be looked at. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        answerable().stream().filter(one -> one.recall(3) < 1).forEach(one -> missed.add(line("missed", one)));
        unanswerable().forEach(one -> missed.add(line(one.asAnswer() ? "wrong" : "left", one)));
        answerable().stream().filter(one -> !one.asAnswer()).forEach(one -> missed.add(line("near", one)));
        return missed;
    }

    private static String line(String what, Shown one) {
        return String.format(
                Locale.ROOT,
                "%s %.2f %s → %s, should be %s",
                what,
                one.sureness(),
                one.question().text(),
                one.articles(),
                one.question().articles());
    }

    private List<Shown> answerable() {
        return shown.stream().filter(one -> one.question().isAnswerable()).toList();
    }

    private List<Shown> unanswerable() {
        return shown.stream().filter(one -> !one.question().isAnswerable()).toList();
    }

    private static double discount(int place) {
        return 1 / (Math.log(place + 2) / Math.log(2));
    }
}
