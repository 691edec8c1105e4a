package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverState;
import org.anshi.journey.WorkNames;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** What staff are written about a hand-over: the case's number, who asks whom, and by when; nothing about the consumer. */
@Component
class HandOverLetters {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final CaseFiles cases;
    private final Notifications notifications;
    private final Organisations organisations;
    private final WorkNames work;
    private final Clock clock;

    HandOverLetters(
            CaseFiles cases, Notifications notifications, Organisations organisations, WorkNames work, Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.organisations = organisations;
        this.work = work;
        this.clock = clock;
    }

    void announce(HandOver offered) {
        Bilingual from = name(offered.from());
        Bilingual what = work.inWords(offered);
        Bilingual due = date(offered.answerDueAt());
        notifications.warn(
                offered.caseNumber(),
                offered.to(),
                "hand-over-offered",
                new Bilingual("请求接手：案件 " + offered.caseNumber(), "Asked to take over: case " + offered.caseNumber()),
                new Bilingual(
                        from.zh() + "请贵单位接手（" + what.zh() + "，"
                                + offered.reason().label().zh() + "）。请在 " + due.zh() + " 前答复，逾期退回牵头方。",
                        from.en() + " asks you to take over ("
                                + what.en() + "; "
                                + offered.reason().label().en() + "). Please answer by " + due.en()
                                + ", or it goes back to the lead."));
    }

    void warn(HandOver offered) {
        Bilingual to = name(offered.to());
        Bilingual due = date(offered.answerDueAt());
        Bilingual subject = new Bilingual(
                "移交即将逾期：案件 " + offered.caseNumber(), "Hand-over about to expire: case " + offered.caseNumber());
        Bilingual text = new Bilingual(
                to.zh() + "须在 " + due.zh() + " 前答复是否接手，逾期退回牵头方。",
                to.en() + " has to answer by " + due.en() + " whether it takes over, or it goes back to the lead.");
        for (OrganisationId each : Set.of(offered.to(), offered.from())) {
            notifications.warn(offered.caseNumber(), each, "hand-over-at-risk", subject, text);
        }
    }

    void report(HandOver bounced) {
        CaseFile file = cases.get(bounced.caseNumber());
        Bilingual to = name(bounced.to());
        Bilingual what = work.inWords(bounced);
        Bilingual holder = name(file.holder());
        boolean expired = bounced.state() == HandOverState.EXPIRED;
        Bilingual because = bounced.answer().reason() == null
                ? bounced.state().label()
                : bounced.answer().reason().label();
        Bilingual subject = new Bilingual(
                (expired ? "移交逾期未答复：案件 " : "移交未被接手：案件 ") + file.number(),
                (expired ? "Hand-over not answered: case " : "Hand-over declined: case ") + file.number());
        Bilingual text = new Bilingual(
                to.zh() + "没有接手" + what.zh() + "（" + because.zh() + "），现由" + holder.zh() + "负责；各项时限不重新计算。",
                to.en() + " did not take over " + what.en() + " (" + because.en() + "); " + holder.en()
                        + " holds the case, and no time limit starts again.");
        Set<OrganisationId> told = new LinkedHashSet<>();
        told.add(file.lead());
        told.add(bounced.from());
        if (expired) {
            told.add(bounced.to());
        }
        told.forEach(each -> notifications.warn(
                file.number(), each, expired ? "hand-over-expired" : "hand-over-declined", subject, text));
    }

    void toDecide(CaseNumber number, Instant dueAt) {
        Bilingual due = date(dueAt);
        notifications.warn(
                number,
                cases.get(number).lead(),
                "hand-over-to-decide",
                new Bilingual(
                        "请主管决定：案件 " + number + " 已两次被退回", "For the supervisor: case " + number + " came back twice"),
                new Bilingual(
                        "案件已两次被退回，暂由贵单位负责。请主管在 " + due.zh() + " 前决定继续办理还是另行移交（待办“决定由谁负责”）；决定之前不能再移交。",
                        "The case came back twice and is yours for now. Your supervisor has to decide by " + due.en()
                                + " whether you go on with it or offer it elsewhere (task \"Decide who takes it\"); until"
                                + " then it can't be offered."));
    }

    private Bilingual name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(new Bilingual(id.value(), id.value()));
    }

    private Bilingual date(Instant instant) {
        return new Bilingual(ZH.format(instant.atZone(clock.getZone())), EN.format(instant.atZone(clock.getZone())));
    }
}
