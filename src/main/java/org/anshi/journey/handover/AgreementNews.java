package org.anshi.journey.handover;

import org.anshi.agreement.Agreement;
import org.anshi.agreement.StandingChanged;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A partner is written that its agreement stands no more, or again, and what becomes of its cases. */
@Component
class AgreementNews {
    private final Notifications notifications;
    private final Organisations organisations;

    AgreementNews(Notifications notifications, Organisations organisations) {
        this.notifications = notifications;
        this.organisations = organisations;
    }

    @EventListener
    void on(StandingChanged changed) {
        Agreement agreement = changed.agreement();
        Bilingual lead = name(agreement.lead());
        switch (agreement.standing()) {
            case SUSPENDED ->
                tell(agreement, "suspended", lead.zh() + "暂停了协作协议", lead.en() + " suspended the agreement");
            case ENDED ->
                tell(agreement, "ended", "与" + lead.zh() + "的协作协议已终止", "The agreement with " + lead.en() + " ended");
            case IN_FORCE ->
                notifications.warn(
                        agreement.partner(),
                        "agreement-resumed",
                        new Bilingual(lead.zh() + "恢复了协作协议", lead.en() + " resumed the agreement"),
                        new Bilingual(
                                "可以再接受它的案件；已退回的案件不会自动转来。",
                                "You may take its cases again; those that went back do not return."),
                        page(agreement));
        }
    }

    private void tell(Agreement agreement, String how, String zh, String en) {
        notifications.warn(
                agreement.partner(),
                "agreement-" + how,
                new Bilingual(zh, en),
                new Bilingual(
                        "不再有协议覆盖的未结案件、待办和收到的移交，均已退回牵头单位，贵单位不必再处理；各项时限不变，消费者会收到通知。原因见协议页。",
                        "Open cases, tasks and offers that no agreement covers any more went back to the lead and are no longer"
                                + " yours to do; no time limit changes, and the consumers are told. The agreement's page says"
                                + " why."),
                page(agreement));
    }

    private static String page(Agreement agreement) {
        return "/desk/agreements/" + agreement.id();
    }

    private Bilingual name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(new Bilingual(id.value(), id.value()));
    }
}
