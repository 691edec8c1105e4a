package org.anshi.journey.vocabulary;

import java.util.Map;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.journey.model.ElementProperties;
import org.anshi.notification.Notice;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.Notifications;
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

    NotifyVerbs(CaseFiles cases, Notifications notifications, ElementProperties properties, MilestoneText texts) {
        this.cases = cases;
        this.notifications = notifications;
        this.properties = properties;
        this.texts = texts;
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
                trueWhile(written.getOrDefault("trueWhile", "always"), step)));
    }

    /** A promise is at risk: its holder and its lead are told while there is still time to act. */
    public void warn(DelegateExecution step, String stage) {
        CaseFile file = cases.get(CaseOfStep.number(step));
        Bilingual label = Stage.of(stage).label();
        Bilingual subject = new Bilingual(
                "即将超时：案件 " + file.number() + " · " + label.zh(), "At risk: case " + file.number() + " · " + label.en());
        Bilingual text = texts.fill(
                new Bilingual(
                        "“" + label.zh() + "”应在 {due:" + stage + "} 前完成，现由{holder}负责。请立即处理，必要时联系{lead}。",
                        label.en() + " is due by {due:" + stage
                                + "}; {holder} holds the case. Please act now, or call {lead}."),
                step);
        notifications.warn(file.number(), file.holder(), stage + "-at-risk", subject, text);
        if (!file.lead().equals(file.holder())) {
            notifications.warn(file.number(), file.lead(), stage + "-at-risk", subject, text);
        }
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
