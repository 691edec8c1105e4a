package org.anshi.journey.visit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anshi.notification.Notifications;
import org.anshi.shared.Bilingual;
import org.anshi.visit.Visit;
import org.springframework.stereotype.Component;

/** Whoever was to come hears that the consumer chose another time. */
@Component
public class MovedVisitLetters {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final Notifications notifications;
    private final Clock clock;

    MovedVisitLetters(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    public void asksForOtherTime(Visit given, Bilingual wished) {
        ZonedDateTime former = given.agreed().from().atZone(clock.getZone());
        notifications.warn(
                given.caseNumber(),
                given.organisation(),
                "visit-moved",
                new Bilingual("消费者改约：案件 " + given.caseNumber(), "Visit moved: case " + given.caseNumber()),
                new Bilingual(
                        "原定 " + ZH.format(former) + " 的上门已取消，消费者希望改到 " + wished.zh() + "。请按此安排，或与消费者另商时间。",
                        "The visit on " + EN.format(former) + " is off; the consumer would like " + wished.en()
                                + ". Please plan for that, or agree on another time."));
    }
}
