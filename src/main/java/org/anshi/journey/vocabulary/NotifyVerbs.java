package org.anshi.journey.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOvers;
import org.anshi.journey.model.ElementProperties;
import org.anshi.notification.Notice;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.Notifications;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say to people. The words stand on the step itself, in Chinese and English. */
@Component
public class NotifyVerbs {
    private final CaseFiles cases;
    private final Notifications notifications;
    private final ElementProperties properties;
    private final MilestoneText texts;
    private final PromiseKeeper promises;
    private final HandOvers handOvers;

    NotifyVerbs(
            CaseFiles cases,
            Notifications notifications,
            ElementProperties properties,
            MilestoneText texts,
            PromiseKeeper promises,
            HandOvers handOvers) {
        this.cases = cases;
        this.notifications = notifications;
        this.properties = properties;
        this.texts = texts;
        this.promises = promises;
        this.handOvers = handOvers;
    }

    /** A milestone is reached: it goes on the timeline, and the consumer is told what happened and what comes next. */
    public void tell(DelegateExecution step) {
        Map<String, String> written = properties.of(step);
        CaseNumber number = CaseOfStep.number(step);
        Bilingual text = texts.fill(new Bilingual(written.get("zh"), written.get("en")), step);
        Bilingual next = texts.fill(
                new Bilingual(written.getOrDefault("next.zh", ""), written.getOrDefault("next.en", "")), step);
        Milestone milestone = cases.record(number, written.get("milestone"), text);
        notifications.tell(new Notice(
                milestone,
                next,
                Boolean.parseBoolean(written.get("urgent")),
                Boolean.parseBoolean(written.get("undated")),
                trueWhile(written.getOrDefault("trueWhile", "always"), step)));
    }

    /**
     * A promise is at risk: its holder, its lead and whoever took over a piece of its work are told while there is
     * still time to act. Missed already, what they are told is
     * that the consumer waits for the new time they owe, or that it came as well.
     */
    public void warn(DelegateExecution step, String stage) {
        CaseFile file = cases.get(CaseOfStep.number(step));
        Optional<PromiseView> promise = promises.find(file.number(), Stage.of(stage));
        if (promise.map(PromiseView::awaitedAt).isEmpty()) {
            warnOfRisk(file, stage, step);
        } else {
            boolean answered = promise.get().newDueAt() != null;
            warnOfMiss(file, stage, answered ? newDateMissed(stage) : noAnswer(stage), step);
        }
    }

    private void warnOfMiss(CaseFile file, String stage, Bilingual text, DelegateExecution step) {
        Bilingual label = Stage.of(stage).label();
        Bilingual subject = new Bilingual("“" + label.zh() + "”补救逾期", "Recovery of \"" + label.en() + "\" overdue");
        warn(file, stage + "-recovery-overdue", subject, texts.fill(text, step));
    }

    private static Bilingual noAnswer(String stage) {
        Bilingual label = Stage.of(stage).label();
        return new Bilingual(
                "“" + label.zh() + "”已超时，应在 {answerBy:" + stage + "} 前给消费者新的时间，现由{holder}负责、{lead}牵头。请立即答复。",
                label.en() + " was missed, and the consumer was to have a new time by {answerBy:" + stage
                        + "}; {holder} holds the case, {lead} leads it. Please answer now.");
    }

    private static Bilingual newDateMissed(String stage) {
        Bilingual label = Stage.of(stage).label();
        return new Bilingual(
                "“" + label.zh() + "”已超时，另定的时间是 {newDue:" + stage + "}，现由{holder}负责、{lead}牵头。请立即处理并答复消费者。",
                label.en() + " was missed; its new time was {newDue:" + stage
                        + "}; {holder} holds the case, {lead} leads it. Please act and answer the consumer now.");
    }

    private void warnOfRisk(CaseFile file, String stage, DelegateExecution step) {
        Bilingual label = Stage.of(stage).label();
        Bilingual subject = new Bilingual("“" + label.zh() + "”即将超时", "\"" + label.en() + "\" at risk");
        Bilingual text = texts.fill(
                new Bilingual(
                        "“" + label.zh() + "”应在 {due:" + stage + "} 前完成，现由{holder}负责。请立即处理，必要时联系{lead}。",
                        label.en() + " is due by {due:" + stage
                                + "}; {holder} holds the case. Please act now, or call {lead}."),
                step);
        warn(file, stage + "-at-risk", subject, text);
    }

    private void warn(CaseFile file, String about, Bilingual subject, Bilingual text) {
        notifications.warn(file.number(), file.holder(), about, subject, text);
        if (!file.lead().equals(file.holder())) {
            notifications.warn(file.number(), file.lead(), about, subject, text);
        }
        handOvers.historyOf(file.number()).workInHand().stream()
                .map(HandOver::to)
                .distinct()
                .filter(worker -> !worker.equals(file.holder()) && !worker.equals(file.lead()))
                .forEach(worker -> notifications.warn(file.number(), worker, about, subject, text));
    }

    private static TrueWhile trueWhile(String written, DelegateExecution step) {
        if (written.startsWith("promise:")) {
            return new TrueWhile.PromiseOpen(MilestoneText.stage(step, written.substring("promise:".length())));
        }
        if (written.startsWith("action:")) {
            return new TrueWhile.ActionOffered(written.substring("action:".length()));
        }
        return written.equals("case-open") ? new TrueWhile.CaseOpen() : new TrueWhile.Always();
    }
}
