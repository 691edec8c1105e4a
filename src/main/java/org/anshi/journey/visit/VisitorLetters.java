package org.anshi.journey.visit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.notification.Notice;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.notification.Notifications;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.visit.Roster;
import org.anshi.visit.Visit;
import org.anshi.visit.VisitorChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The consumer hears at once that whoever they expect does not come, and who does; while the day is only planned anew, nothing. */
@Component
class VisitorLetters {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final CaseFiles cases;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Roster roster;
    private final Clock clock;

    VisitorLetters(
            CaseFiles cases, Notifications notifications, Organisations organisations, Roster roster, Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.organisations = organisations;
        this.roster = roster;
        this.clock = clock;
    }

    @EventListener
    void on(VisitorChanged changed) {
        Visit visit = changed.visit();
        boolean another = !visit.organisation().equals(changed.before().organisation());
        if (visit.isAgreed() && (another || visit.technician() != null)) {
            Milestone milestone = cases.record(visit.caseNumber(), "visitor-changed", goes(changed.before()));
            notifications.tell(new Notice(milestone, comes(visit), true, true, new TrueWhile.CaseOpen()));
        }
    }

    private Bilingual goes(Visit before) {
        String name = shown(before);
        return new Bilingual(
                "原定" + ZH.format(at(before)) + "上门的" + name + "不来了。",
                name + ", who was to come on " + EN.format(at(before)) + ", does not come.");
    }

    private Bilingual comes(Visit visit) {
        Bilingual who = organisations.get(visit.organisation()).name();
        if (visit.technician() == null) {
            return new Bilingual(
                    who.zh() + "正在另派师傅；定好以后，进度页面会显示来的是谁。在此之前请不要给人开门。",
                    who.en()
                            + " is finding somebody else; the tracking page will show who. Open the door to nobody before.");
        }
        String name = shown(visit);
        return new Bilingual(
                "改由" + who.zh() + "的" + name + "上门，时间不变；请在进度页面核对照片和工号。",
                name + " of " + who.en()
                        + " comes instead, at the same time; check photo and number on the tracking page.");
    }

    private String shown(Visit visit) {
        return roster.find(visit.technician())
                .map(card -> card.shownName() + "（" + card.jobNumber() + "）")
                .orElse(visit.technician());
    }

    private ZonedDateTime at(Visit visit) {
        return visit.agreed().from().atZone(clock.getZone());
    }
}
