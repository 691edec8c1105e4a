package org.anshi.journey.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.casefile.CaseFiles;
import org.anshi.journey.Rescheduling;
import org.anshi.journey.Rescheduling.Way;
import org.anshi.notification.Notifications;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.AgreedTime;
import org.anshi.visit.Visit;
import org.anshi.visit.VisitDue;
import org.anshi.visit.VisitDue.When;
import org.anshi.visit.VisitToDispatch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever plans the day hears of a visit nobody is free for: the case's number and when, nothing about the consumer. */
@Component
class VisitLetters {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Notifications notifications;
    private final CaseFiles cases;
    private final Rescheduling rescheduling;
    private final Clock clock;

    VisitLetters(Notifications notifications, CaseFiles cases, Rescheduling rescheduling, Clock clock) {
        this.notifications = notifications;
        this.cases = cases;
        this.rescheduling = rescheduling;
        this.clock = clock;
    }

    @EventListener
    void on(VisitToDispatch waiting) {
        Visit visit = waiting.visit();
        AgreedTime agreed = visit.agreed();
        String until = agreed.isMoment() ? "" : "–" + written(TIME, agreed.until());
        boolean nobodyHasTime = waiting.passedOver().isEmpty();
        notifications.warn(
                visit.caseNumber(),
                visit.organisation(),
                "visit-to-dispatch",
                new Bilingual("上门待派工：案件 " + visit.caseNumber(), "To be dispatched: case " + visit.caseNumber()),
                new Bilingual(
                        written(ZH, agreed.from()) + until
                                + (nobodyHasTime ? " 的上门没有空闲的师傅。" : " 的上门没有可派的师傅。" + why(waiting, Bilingual::zh))
                                + "请在“上门安排”（/desk/visits）中派人，或与消费者另约时间。",
                        (nobodyHasTime ? "Nobody is free for the visit on " : "Nobody can be sent for the visit on ")
                                + written(EN, agreed.from()) + until + ". " + why(waiting, text -> text.en() + " ")
                                + "Please send somebody under Visits (/desk/visits), or ask for another time."));
    }

    /** Where somebody records that they set out, they are asked for when it is time; all are asked for when it is over. */
    @EventListener
    void on(VisitDue due) {
        Visit visit = due.visit();
        if (due.when() == When.OVER) {
            warn(
                    visit,
                    "visit-overdue",
                    new Bilingual("上门无人登记到达：案件 " + visit.caseNumber(), "Nobody there: case " + visit.caseNumber()),
                    new Bilingual(
                            "与消费者约定 " + span(ZH, visit) + " 上门，至今没有登记到达。请立即联系师傅和消费者。",
                            "The consumer expects somebody on " + span(EN, visit)
                                    + ", and no arrival is on record. Please call the technician and the consumer now."));
        } else if (rescheduling
                .way(visit.caseNumber())
                .filter(Way.BY_MOMENT::equals)
                .isPresent()) {
            warn(
                    visit,
                    "visit-set-out",
                    new Bilingual("该出发了：案件 " + visit.caseNumber(), "Time to set out: case " + visit.caseNumber()),
                    new Bilingual(
                            "与消费者约定 " + span(ZH, visit) + " 上门，还没有人登记出发。请立即安排，来不及的请先联系消费者。",
                            "The consumer expects somebody on " + span(EN, visit)
                                    + ", and nobody has set out. Please see to it now, or call the consumer first."));
        }
    }

    private void warn(Visit visit, String about, Bilingual subject, Bilingual text) {
        OrganisationId lead = cases.get(visit.caseNumber()).lead();
        Stream.of(visit.organisation(), lead)
                .distinct()
                .forEach(each -> notifications.warn(visit.caseNumber(), each, about, subject, text));
    }

    private String span(DateTimeFormatter format, Visit visit) {
        AgreedTime agreed = visit.agreed();
        return written(format, agreed.from()) + (agreed.isMoment() ? "" : "–" + written(TIME, agreed.until()));
    }

    private static String why(VisitToDispatch waiting, Function<Bilingual, String> language) {
        return waiting.passedOver().stream().map(language).collect(Collectors.joining());
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(clock.getZone()));
    }
}
