package org.anshi.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.ConsumerAction;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.casefile.Note;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;

/** What a consumer may always do while the case is open: ask for a person, complain, urge (催办), cancel. */
@Component
class StandingActions {
    static final String STEP = "always";
    private static final String URGE = "urge";
    private static final int URGES_A_DAY = 2;

    private static final Map<String, String> MESSAGES = Map.of(
            "ask-human",
            "Msg_ConsumerConcern",
            "complain",
            "Msg_ConsumerConcern",
            URGE,
            "Msg_ConsumerConcern",
            "cancel",
            "Msg_ConsumerCancels");

    static final List<ConsumerAction> ALL = List.of(
            action("ask-human", "找人工", "Talk to a person", words(false)),
            action("complain", "投诉", "Complain", words(true)),
            action(URGE, "催办", "Urge", List.of()),
            action("cancel", "取消服务", "Cancel the case", words(false)));

    private final CaseFiles cases;
    private final Answers answers;
    private final Clock clock;

    StandingActions(CaseFiles cases, Answers answers, Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.clock = clock;
    }

    void take(CaseFile file, ConsumerAction action, Answers.Checked answer) {
        if (action.key().equals(URGE)) {
            countUrge(file);
        }
        answers.keepWords(file, action, answer);
        answers.send(file, action.message(), Map.of("concern", action.key()));
    }

    private void countUrge(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        long urged = cases.notes(file.number()).stream()
                .filter(note -> note.step().equals(STEP) && note.field().equals(URGE))
                .filter(note -> note.at().atZone(clock.getZone()).toLocalDate().equals(today))
                .count();
        if (urged >= URGES_A_DAY) {
            throw new Refused(
                    Refused.Kind.TOO_MANY,
                    new Bilingual(
                            "今天已催办两次，负责单位正在处理；急事请选“找人工”",
                            "Urged twice today already; if it can't wait, ask for a person"));
        }
        cases.note(file.number(), new Note(STEP, URGE, "催办", "consumer", "催办", clock.instant()));
    }

    private static ConsumerAction action(String key, String zh, String en, List<Field> fields) {
        return new ConsumerAction(key, new Bilingual(zh, en), fields, STEP, MESSAGES.get(key));
    }

    private static List<Field> words(boolean required) {
        return List.of(new Field(
                "words", "text", new Bilingual("想对我们说的话", "What you would like to tell us"), required, List.of()));
    }
}
