package org.anshi.journey.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshi.notification.Notifications;
import org.anshi.shared.Bilingual;
import org.anshi.visit.AgreedTime;
import org.anshi.visit.Visit;
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
    private final Clock clock;

    VisitLetters(Notifications notifications, Clock clock) {
        this.notifications = notifications;
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

    private static String why(VisitToDispatch waiting, Function<Bilingual, String> language) {
        return waiting.passedOver().stream().map(language).collect(Collectors.joining());
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(clock.getZone()));
    }
}
