package org.anshi.journey.gate.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.Written;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/**
 * Every expression in a diagram, wherever it stands, speaks only the vocabulary. The engine evaluates more places than one
 * would think (a task's name and documentation among them), so all of them are looked at.
 */
@Component
class ExpressionRule implements ModelRule {
    private static final Bilingual SPEAK = new Bilingual(
            "改用词汇表，例如 ${notify.tell(execution)}。", "Use the vocabulary, as in ${notify.tell(execution)}.");
    /** A column of a decision's row; what the engine itself calls by these names is more than a row. */
    private static final Pattern COLUMN =
            Pattern.compile("\\$\\{((?!execution\\b|task\\b|caseExecution\\b)\\w+)\\.(?!class\\b)\\w+}");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(Written::all).flatMap(place -> texts(place)
                .flatMap(text -> check(candidate, place, text.trim())));
    }

    private static Stream<String> texts(Written place) {
        return Stream.concat(place.attributes().map(Attr::getValue), Stream.of(place.text()));
    }

    private static Stream<Finding> check(ReleaseCandidate candidate, Written place, String text) {
        if (!text.contains("${") && !text.contains("#{") || readsOwnDecision(place, text)) {
            return Stream.empty();
        }
        return SpokenExpression.fault(text, candidate::knowsProcess).stream()
                .map(fault -> place.finding(
                        "vocabulary-only", new Bilingual(text + "：" + fault.zh(), text + ": " + fault.en()), SPEAK));
    }

    /** A business rule task hands out the columns of the row its own table found: {@code ${proposal.months}}. */
    private static boolean readsOwnDecision(Written place, String text) {
        Matcher column = COLUMN.matcher(text);
        return place.is(Written.CAMUNDA, "outputParameter")
                && column.matches()
                && place.owner() instanceof BusinessRuleTask task
                && "singleResult".equals(task.getCamundaMapDecisionResult())
                && column.group(1).equals(task.getCamundaResultVariable());
    }
}
