package org.anshi.guidance.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.guidance.Because;
import org.anshi.guidance.CaseFacts;
import org.anshi.guidance.Pending;
import org.anshi.guidance.Talk;
import org.anshi.guidance.phrasing.Phrasing;
import org.anshi.knowledge.Answer;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.Knowledge;
import org.anshi.knowledge.Question;
import org.anshi.knowledge.Question.About;
import org.anshi.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers from the approved articles and from what stands in the case, and from nothing else. Whatever calls for a person comes first:
 * danger, information security, the wish for one; a machine that is not wanted does not argue. It promises no money.
 */
@Component
public class Machine {
    private static final int OTHERS = 2;

    private final Signals signals = Signals.read();
    private final Knowledge knowledge;
    private final CaseFiles cases;
    private final ObjectProvider<CaseFacts> facts;
    private final Phrasing phrasing;
    private final Words words;

    Machine(Knowledge knowledge, CaseFiles cases, ObjectProvider<CaseFacts> facts, Phrasing phrasing, Words words) {
        this.knowledge = knowledge;
        this.cases = cases;
        this.facts = facts;
        this.phrasing = phrasing;
        this.words = words;
    }

    public Set<Signal> noticed(String said) {
        return signals.in(said);
    }

    /** To whatever was said in a talk that a machine may answer. */
    public Reply answer(Talk talk, String said) {
        Language language = talk.language();
        Set<Signal> noticed = signals.in(said);
        Because because = becauseOf(noticed);
        if (because == Because.DANGER) {
            return danger(talk, said);
        }
        if (because != null) {
            return Reply.saying(words.say(language, "person." + because.code())).handingOver(because);
        }
        if (talk.pending() == Pending.PERSON && noticed.contains(Signal.YES)) {
            return Reply.saying(words.say(language, "person." + Because.ANGER.code()))
                    .handingOver(Because.ANGER);
        }
        if (talk.pending() == Pending.PERSON && noticed.contains(Signal.NO)) {
            return Reply.saying(words.say(language, "go-on"));
        }
        if (noticed.contains(Signal.ANGER)) {
            return Reply.saying((words.say(language, "sorry") + "\n" + caseFacts(talk)).strip())
                    .choosing(yesOrNo(language, "person"))
                    .asking(Pending.PERSON);
        }
        if (noticed.contains(Signal.GREETING)) {
            return Reply.saying(words.say(language, "hello"));
        }
        if (noticed.contains(Signal.DONE)) {
            return Reply.saying(words.say(language, "done"));
        }
        if (noticed.contains(Signal.PROGRESS) && talk.number() != null) {
            return Reply.saying(caseFacts(talk)).from(List.of("case"));
        }
        if (noticed.contains(Signal.UNSOLVED)) {
            return talk.number() == null ? orACase(language) : unknown(language, "unsolved");
        }
        return known(talk, said, noticed);
    }

    /** Why a person has to take over, the gravest first; null where a machine may answer. */
    public static Because becauseOf(Set<Signal> noticed) {
        if (noticed.contains(Signal.DANGER)) {
            return Because.DANGER;
        }
        if (noticed.contains(Signal.THREAT)) {
            return Because.THREAT;
        }
        if (noticed.contains(Signal.INFORMATION_SECURITY)) {
            return Because.INFORMATION_SECURITY;
        }
        if (noticed.contains(Signal.REFUSES_THE_MACHINE)) {
            return Because.REFUSED_THE_MACHINE;
        }
        if (noticed.contains(Signal.ASKS_FOR_A_PERSON)) {
            return Because.ASKED;
        }
        return noticed.contains(Signal.PREFERS_A_PERSON) ? Because.PREFERS_A_PERSON : null;
    }

    /** What was filled in is given up, and the talk goes on. */
    public Reply dropped(Talk talk) {
        return Reply.saying(words.say(talk.language(), "form.dropped"));
    }

    /** Safety first, then a person. */
    private Reply danger(Talk talk, String said) {
        List<Hit> warnings = ask(talk, said).hits().stream()
                .filter(hit -> hit.version().article().danger())
                .limit(1)
                .toList();
        String safety = warnings.isEmpty()
                ? words.say(talk.language(), "danger")
                : warnings.get(0).wording().summary();
        return Reply.saying(safety + "\n" + words.say(talk.language(), "person.danger"))
                .from(sources(warnings))
                .handingOver(Because.DANGER);
    }

    private Reply known(Talk talk, String said, Set<Signal> noticed) {
        Language language = talk.language();
        Answer answer = ask(talk, said);
        boolean money = noticed.contains(Signal.MONEY);
        if (money && !answer.isKnown()) {
            return Reply.saying(words.say(language, "money"))
                    .choosing(yesOrNo(language, "person"))
                    .asking(Pending.PERSON);
        }
        if (answer.certainty() == Answer.Certainty.UNKNOWN) {
            return unknown(language, "unknown");
        }
        List<Hit> hits = answer.hits();
        if (!answer.isKnown()) {
            return unknown(language, "near").choosing(titles(hits, language)).from(sources(hits));
        }
        String text = phrasing.of(said, hits.get(0).language(), hits.subList(0, 1), () -> personal(talk))
                        .orElse(hits.get(0).wording().summary())
                + (money ? "\n" + words.say(language, "money.besides") : "");
        List<String> others = titles(hits.subList(1, Math.min(hits.size(), 1 + OTHERS)), language);
        return Reply.saying(text).from(sources(hits.subList(0, 1))).choosing(others);
    }

    /** What was tried did not help: a case is offered, and a person. */
    private Reply orACase(Language language) {
        return Reply.saying(words.say(language, "unsolved") + "\n" + words.say(language, "offer-case"))
                .choosing(List.of(words.say(language, "choice.case"), words.say(language, "choice.person")))
                .asking(Pending.OPEN_CASE)
                .failing();
    }

    private Reply unknown(Language language, String how) {
        return Reply.saying(words.say(language, how))
                .choosing(List.of(words.say(language, "choice.person")))
                .failing();
    }

    private Answer ask(Talk talk, String said) {
        Question question = Question.of(
                said.length() > Question.LONGEST ? said.substring(0, Question.LONGEST) : said, talk.language());
        if (talk.number() == null) {
            return knowledge.ask(question);
        }
        Product product = cases.get(talk.number()).product();
        return knowledge.ask(new Question(
                question.text(), talk.language(), new About(product.category(), product.brand(), product.model())));
    }

    /** What is known of the consumer of the case, so that it can be left out wherever it is not needed. */
    private List<String> personal(Talk talk) {
        if (talk.number() == null) {
            return List.of();
        }
        Consumer consumer = cases.consumerOf(talk.number());
        List<String> known = new ArrayList<>();
        known.add(consumer.name());
        known.add(consumer.phone());
        known.add(consumer.email());
        if (consumer.address() != null) {
            known.add(consumer.address().street());
            known.add(consumer.address().district());
        }
        return known;
    }

    private String caseFacts(Talk talk) {
        CaseFacts told = facts.getIfAvailable();
        return talk.number() == null || told == null ? "" : String.join("\n", told.of(talk.number(), talk.language()));
    }

    private List<String> titles(List<Hit> hits, Language language) {
        List<String> titles =
                new ArrayList<>(hits.stream().map(hit -> hit.wording().title()).toList());
        titles.add(words.say(language, "choice.person"));
        return titles;
    }

    private List<String> yesOrNo(Language language, String what) {
        return List.of(words.say(language, "choice." + what), words.say(language, "choice.go-on"));
    }

    private static List<String> sources(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.version().id() + "@" + hit.version().version())
                .toList();
    }
}
