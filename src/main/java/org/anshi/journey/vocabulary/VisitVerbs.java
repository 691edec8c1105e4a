package org.anshi.journey.vocabulary;

import java.util.List;
import org.anshi.casefile.ArrivalCodes;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.notification.Notifications;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say about somebody coming to the consumer: a one-time code proves the arrival. */
@Component
public class VisitVerbs {
    private static final String CODE_FIELD = "arrivalCode";

    private final ArrivalCodes codes;
    private final CaseFiles cases;
    private final Notifications notifications;

    VisitVerbs(ArrivalCodes codes, CaseFiles cases, Notifications notifications) {
        this.codes = codes;
        this.cases = cases;
        this.notifications = notifications;
    }

    public void sendCode(DelegateExecution step) {
        CaseNumber number = CaseOfStep.number(step);
        notifications.sendCode(number, "arrival", codes.issue(number));
    }

    /** Checks what was typed into the field {@code arrivalCode} last; sets {@code arrivalConfirmed}. */
    public void verify(DelegateExecution step) {
        CaseNumber number = CaseOfStep.number(step);
        List<Note> typed = cases.notes(number).stream()
                .filter(note -> note.field().equals(CODE_FIELD))
                .toList();
        boolean confirmed = !typed.isEmpty()
                && codes.verify(number, typed.get(typed.size() - 1).words().trim());
        step.setVariable("arrivalConfirmed", confirmed);
    }
}
