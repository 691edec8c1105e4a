package org.anshi.journey.gate.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anshi.document.Documents;
import org.anshi.handover.HandOverReason;
import org.anshi.organisation.Party;
import org.anshi.promise.PauseReason;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;
import org.anshi.shared.Stage;

/** What a verb's parameter may be when it is written out in the diagram: a slip of the pen is found before a case meets it. */
final class Parameters {
    private Parameters() {}

    /** @param name the parameter's name in the vocabulary */
    static Optional<Bilingual> fault(String name, String value, Predicate<String> knowsProcess) {
        return switch (name) {
            case "stage" -> oneOf(value, Coded.codes(Stage.class));
            case "party" ->
                oneOf(value, Arrays.stream(Party.values()).map(Party::code).toList());
            case "reason" -> oneOf(value, Coded.codes(PauseReason.class));
            case "because" ->
                oneOf(value, HandOverReason.toGive().stream().map(Coded::code).toList());
            case "template" -> oneOf(value, Documents.templates());
            case "limit" -> like(value, "[1-9]\\d{0,3} +(wh|wd|ch|cd)", "3 wd");
            case "before" -> like(value, "\\d{1,3} ?cd", "5 cd");
            case "process", "journey" ->
                knowsProcess.test(value)
                        ? Optional.empty()
                        : Optional.of(new Bilingual("没有流程 " + value + "。", "There is no process " + value + "."));
            default -> Optional.empty();
        };
    }

    private static Optional<Bilingual> oneOf(String value, List<String> known) {
        return known.contains(value)
                ? Optional.empty()
                : Optional.of(new Bilingual(
                        "没有“" + value + "”，可写 " + String.join("、", known) + "。",
                        "There is no \"" + value + "\"; write one of " + String.join(", ", known) + "."));
    }

    private static Optional<Bilingual> like(String value, String pattern, String example) {
        return value.matches(pattern)
                ? Optional.empty()
                : Optional.of(new Bilingual(
                        "“" + value + "”写法有误，应像 '" + example + "'。",
                        "\"" + value + "\" is not readable; write something like '" + example + "'."));
    }
}
