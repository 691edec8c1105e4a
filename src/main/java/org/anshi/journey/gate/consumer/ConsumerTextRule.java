package org.anshi.journey.gate.consumer;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.gate.language.Speech;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;

/** What a consumer is told is there in Chinese and English, and its places can be filled. */
@Component
class ConsumerTextRule implements ModelRule {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern KNOWN =
            Pattern.compile("holder|lead|product|caseNumber|stage|(due|answerBy|newDue):(\\w+)|(value|date):\\w+");
    private static final Pattern TRUE_WHILE = Pattern.compile("always|case-open|promise:(\\w+)|action:[a-z0-9-]+");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> diagram.all(BaseElement.class).stream()
                .filter(step -> Speech.of(step).anyMatch(said -> said.contains("notify.tell(")))
                .flatMap(step -> told(diagram, step)));
    }

    private static Stream<Finding> told(Diagram diagram, BaseElement step) {
        Map<String, String> written = ElementProperties.of(step);
        Stream<Finding> missing = Stream.of("milestone", "zh", "en")
                .filter(name -> written.getOrDefault(name, "").isBlank())
                .map(name -> MissingText.of(diagram, step, name));
        Stream<Finding> oneSided = written.getOrDefault("next.zh", "").isBlank()
                        == written.getOrDefault("next.en", "").isBlank()
                ? Stream.empty()
                : Stream.of(MissingText.of(diagram, step, "next.zh / next.en"));
        Stream<Finding> places = Stream.of("zh", "en", "next.zh", "next.en")
                .flatMap(name ->
                        PLACE.matcher(written.getOrDefault(name, "")).results().map(match -> match.group(1)))
                .filter(place -> !isKnown(place))
                .map(
                        place -> diagram.finding(
                                step,
                                "text-places",
                                new Bilingual(
                                        "文字中的 {" + place + "} 无法填写。",
                                        "The place {" + place + "} in the text can't be filled."),
                                new Bilingual(
                                        "可用：{holder} {lead} {product} {caseNumber} {stage} {due:阶段} {answerBy:阶段} {newDue:阶段} {value:变量} {date:变量}。",
                                        "There are {holder} {lead} {product} {caseNumber} {stage} {due:stage} {answerBy:stage} {newDue:stage} {value:variable} {date:variable}.")));
        Stream<Finding> validity =
                TRUE_WHILE.matcher(written.getOrDefault("trueWhile", "always")).matches()
                        ? Stream.empty()
                        : Stream.of(diagram.finding(
                                step,
                                "true-while",
                                new Bilingual("trueWhile 的写法有误。", "The property trueWhile says something unknown."),
                                new Bilingual(
                                        "写 always、case-open、promise:阶段 或 action:操作。",
                                        "Write always, case-open, promise:stage or action:key.")));
        return Stream.of(missing, oneSided, places, validity).flatMap(found -> found);
    }

    private static boolean isKnown(String place) {
        Matcher known = KNOWN.matcher(place);
        return known.matches()
                && (known.group(2) == null
                        || known.group(2).equals("stage")
                        || Coded.codes(Stage.class).contains(known.group(2)));
    }
}
