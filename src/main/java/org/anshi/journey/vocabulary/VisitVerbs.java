package org.anshi.journey.vocabulary;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.anshi.casefile.ArrivalCodes;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.journey.alarm.Alarm;
import org.anshi.journey.qualified.AskedOfVisit;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Party;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.Appointment;
import org.anshi.visit.Visit;
import org.anshi.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a diagram can say about somebody coming to the consumer: when, who is sent, and a one-time code that proves the arrival. A time
 * the consumer gives up for a later one costs nobody else: between {@code formerAt} and {@code laterAt} the clock can stand still.
 */
@Component
public class VisitVerbs {
    /** The field of a form into which the code is typed. */
    public static final String CODE_FIELD = "arrivalCode";

    private final ArrivalCodes codes;
    private final CaseFiles cases;
    private final Notifications notifications;
    private final Visits visits;
    private final AppointedTime appointed;
    private final CaseOfStep caseOfStep;
    private final AssignVerbs assign;
    private final AskedOfVisit asked;

    VisitVerbs(
            ArrivalCodes codes,
            CaseFiles cases,
            Notifications notifications,
            Visits visits,
            AppointedTime appointed,
            CaseOfStep caseOfStep,
            AssignVerbs assign,
            AskedOfVisit asked) {
        this.codes = codes;
        this.cases = cases;
        this.notifications = notifications;
        this.visits = visits;
        this.appointed = appointed;
        this.caseOfStep = caseOfStep;
        this.assign = assign;
        this.asked = asked;
    }

    /**
     * Somebody of the party comes at the time in {@code appointmentAt} (and {@code slotWindow}), for so many minutes; whoever is free, and
     * has what the tasks of that stage ask for, is sent. Said again with another time, the visit moves.
     */
    public void book(DelegateExecution step, String party, long minutes) {
        appoint(step, party, minutes, true);
    }

    /** The same time, as long as the consumer has not agreed to it: somebody is held free for it. */
    public void propose(DelegateExecution step, String party, long minutes) {
        appoint(step, party, minutes, false);
    }

    private void appoint(DelegateExecution step, String party, long minutes, boolean confirmed) {
        OrganisationId organisation = assign.party(caseOfStep.file(step), Party.of(party));
        visits.book(
                CaseOfStep.number(step),
                new Appointment(
                        organisation,
                        appointed.of(step, organisation),
                        Duration.ofMinutes(minutes),
                        asked.codes(step, party),
                        confirmed));
    }

    /** Nobody has to come. */
    public void cancel(DelegateExecution step) {
        visits.cancel(CaseOfStep.number(step));
    }

    /** Somebody was there. A stage left because the case was cancelled says nothing of that. */
    public void end(DelegateExecution step) {
        if (!step.isCanceled()) {
            visits.end(CaseOfStep.number(step));
        }
    }

    /** We came and met nobody: the time is spent, and the next one is for the consumer to choose. */
    public void notMet(DelegateExecution step) {
        visits.giveUpTime(CaseOfStep.number(step), true);
    }

    /** Whether the consumer gave up a time that was agreed. */
    public boolean rescheduled(DelegateExecution step) {
        return visit(step).map(visit -> visit.givenUp() != null).orElse(false);
    }

    /** For a timer: when one would have set out for the time the consumer gave up for a later one. */
    public Date formerAt(DelegateExecution step) {
        return Alarm.at(visit(step)
                .filter(Visit::isLaterByChoice)
                .map(visit -> visits.setOutFor(visit, visit.givenUp()))
                .orElse(null));
    }

    /** For a timer: when one has to set out for the later time the consumer chose. */
    public Date laterAt(DelegateExecution step) {
        return Alarm.at(visit(step)
                .filter(Visit::isLaterByChoice)
                .map(visit -> visits.setOutFor(visit, visit.agreed().from()))
                .orElse(null));
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

    private Optional<Visit> visit(DelegateExecution step) {
        return visits.openOf(CaseOfStep.number(step));
    }
}
