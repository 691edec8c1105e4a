package org.anshi.portal.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.ConsumerAction;
import org.anshi.evaluation.Evaluations;
import org.anshi.journey.ConsumerActions;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;

/** What a consumer can do now: what the journey offers while the case is open, and once it is closed, saying how it went. */
@Component
public class Offers {
    private static final ConsumerAction EVALUATE = new ConsumerAction(
            "evaluate",
            new Bilingual("提交评价", "Send my rating"),
            List.of(
                    new ConsumerAction.Field(
                            "rating",
                            "select",
                            new Bilingual("您对这次服务满意吗？", "How satisfied are you?"),
                            true,
                            List.of(
                                    rating("5", "5 · 非常满意", "5 · very satisfied"),
                                    rating("4", "4 · 满意", "4 · satisfied"),
                                    rating("3", "3 · 一般", "3 · so-so"),
                                    rating("2", "2 · 不满意", "2 · dissatisfied"),
                                    rating("1", "1 · 非常不满意", "1 · very dissatisfied"))),
                    new ConsumerAction.Field(
                            "words",
                            "text",
                            new Bilingual("想说的话", "What would you like to tell us?"),
                            false,
                            List.of())),
            "evaluation",
            null);

    private final ConsumerActions actions;
    private final Evaluations evaluations;
    private final CaseFiles cases;

    Offers(ConsumerActions actions, Evaluations evaluations, CaseFiles cases) {
        this.actions = actions;
        this.evaluations = evaluations;
        this.cases = cases;
    }

    public List<ConsumerAction> of(CaseNumber number) {
        boolean ended = cases.get(number).status() == CaseStatus.CLOSED;
        return Stream.concat(
                        actions.available(number).stream(),
                        ended && !evaluations.isEvaluated(number) ? Stream.of(EVALUATE) : Stream.empty())
                .toList();
    }

    void take(CaseNumber number, String key, Map<String, Object> answer) {
        if (key.equals(EVALUATE.key())) {
            mustBeOffered(number, key);
            evaluate(number, answer);
        } else {
            actions.act(number, key, answer);
        }
    }

    private void mustBeOffered(CaseNumber number, String key) {
        if (of(number).stream().noneMatch(action -> action.key().equals(key))) {
            throw TrackedCases.noLongerOffered();
        }
    }

    /** The evaluation names its own values; to the client they are fields of the action. */
    private void evaluate(CaseNumber number, Map<String, Object> answer) {
        try {
            Patience.untilDone(() -> {
                evaluations.record(number, rating(answer.get("rating")), words(answer.get("words")));
                return null;
            });
        } catch (Refused refused) {
            throw new Refused(
                    refused.kind(),
                    refused.reason(),
                    refused.faults().stream()
                            .map(fault -> new Refused.Fault("fields." + fault.field(), fault.message()))
                            .toList());
        }
    }

    /** Zero, which is no rating, for anything that can't be read as one. */
    private static int rating(Object given) {
        return given != null && given.toString().matches("[1-5]") ? Integer.parseInt(given.toString()) : 0;
    }

    private static String words(Object given) {
        if (given != null && !(given instanceof String)) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual("有内容需要更正", "Some details need correcting"),
                    List.of(new Refused.Fault("words", new Bilingual("类型不正确", "Of the wrong type"))));
        }
        return (String) given;
    }

    private static ConsumerAction.Option rating(String value, String zh, String en) {
        return new ConsumerAction.Option(value, new Bilingual(zh, en));
    }
}
