package org.anshi.journey.handover;

import java.util.stream.Stream;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverAccepted;
import org.anshi.handover.HandOverReason;
import org.anshi.handover.HandOverWithdrawn;
import org.anshi.identity.CurrentPerson;
import org.anshi.journey.WorkNames;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of an offer is written to whoever else has a part in it; nothing about the consumer. */
@Component
class HandOverNews {
    private final CaseFiles cases;
    private final Notifications notifications;
    private final Organisations organisations;
    private final WorkNames work;
    private final CurrentPerson currentPerson;

    HandOverNews(
            CaseFiles cases,
            Notifications notifications,
            Organisations organisations,
            WorkNames work,
            CurrentPerson currentPerson) {
        this.cases = cases;
        this.notifications = notifications;
        this.organisations = organisations;
        this.work = work;
        this.currentPerson = currentPerson;
    }

    @EventListener
    void on(HandOverAccepted acceptance) {
        HandOver accepted = acceptance.handOver();
        if (accepted.reason() == HandOverReason.TAKEN_BACK) {
            takenBack(accepted);
        } else if (!accepted.reason().isAtOnce()) {
            accepted(accepted);
        }
    }

    /** Whoever withdrew it knows. */
    @EventListener
    void on(HandOverWithdrawn withdrawal) {
        HandOver withdrawn = withdrawal.handOver();
        CaseNumber number = withdrawn.caseNumber();
        Bilingual from = name(withdrawn.from());
        Bilingual to = name(withdrawn.to());
        Bilingual what = work.inWords(withdrawn);
        Stream.of(withdrawn.to(), withdrawn.from())
                .filter(each -> currentPerson
                        .find()
                        .filter(person -> person.belongsTo(each.value()))
                        .isEmpty())
                .forEach(each -> notifications.warn(
                        number,
                        each,
                        "hand-over-withdrawn",
                        new Bilingual("移交已撤回：案件 " + number, "Hand-over withdrawn: case " + number),
                        new Bilingual(
                                from.zh() + "请" + to.zh() + "接手" + what.zh() + "的请求已撤回，不必再答复。",
                                "That " + from.en() + " asked " + to.en() + " to take over " + what.en()
                                        + " was withdrawn; no answer is needed any more.")));
    }

    private void accepted(HandOver accepted) {
        CaseNumber number = accepted.caseNumber();
        Bilingual to = name(accepted.to());
        Bilingual what = work.inWords(accepted);
        Bilingual rest = accepted.isWhole()
                ? new Bilingual("现由其负责；各项时限不重新计算。", "and holds the case now; no time limit starts again.")
                : new Bilingual("案件仍由原负责方负责。", "and the holder keeps the case.");
        Stream.of(accepted.from(), cases.get(number).lead())
                .distinct()
                .filter(each -> !each.equals(accepted.to()))
                .forEach(each -> notifications.warn(
                        number,
                        each,
                        "hand-over-accepted",
                        new Bilingual("移交已接手：案件 " + number, "Hand-over accepted: case " + number),
                        new Bilingual(
                                to.zh() + "已接手" + what.zh() + "，" + rest.zh(),
                                to.en() + " took over " + what.en() + ", " + rest.en())));
    }

    private void takenBack(HandOver accepted) {
        Bilingual lead = name(accepted.to());
        notifications.warn(
                accepted.caseNumber(),
                accepted.from(),
                "case-taken-back",
                new Bilingual(
                        "牵头单位接回：案件 " + accepted.caseNumber(), "Taken back by the lead: case " + accepted.caseNumber()),
                new Bilingual(
                        lead.zh() + "已接回本案并继续办理，待办一并转移，贵单位不必再处理；原因见案卷。",
                        lead.en() + " has taken the case back and goes on with it; the tasks moved along and there is"
                                + " nothing left for you to do. The case file says why."));
    }

    private Bilingual name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(new Bilingual(id.value(), id.value()));
    }
}
