package org.anshi.journey.handover;

import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverAccepted;
import org.anshi.handover.HandOverReason;
import org.anshi.notification.Notice;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The consumer hears that the lead goes on itself. No process runs for it that could tell: nobody was asked. */
@Component
class CaseTakenBack {
    private final CaseFiles cases;
    private final Notifications notifications;
    private final Organisations organisations;

    CaseTakenBack(CaseFiles cases, Notifications notifications, Organisations organisations) {
        this.cases = cases;
        this.notifications = notifications;
        this.organisations = organisations;
    }

    @EventListener
    void on(HandOverAccepted acceptance) {
        HandOver accepted = acceptance.handOver();
        if (accepted.reason() == HandOverReason.TAKEN_BACK) {
            tell(cases.get(accepted.caseNumber()));
        }
    }

    private void tell(CaseFile file) {
        Bilingual lead = organisations.get(file.lead()).name();
        Milestone milestone = cases.record(
                file.number(),
                "handed-back",
                new Bilingual(
                        lead.zh() + "重新接手您的服务，由其继续负责；各项时限不重新计算。",
                        lead.en() + " has taken your case back and goes on with it; no time limit starts again."));
        notifications.tell(new Notice(
                milestone,
                new Bilingual("进度随时可查，也可催办或找人工。", "You can follow it here, urge us or ask for a person at any time."),
                false,
                false,
                new Notice.TrueWhile.CaseOpen()));
    }
}
