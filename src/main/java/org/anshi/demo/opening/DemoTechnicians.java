package org.anshi.demo.opening;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.organisation.OpeningHours;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.Roster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people of the demonstration who can be sent to a consumer. What a supervisor changed of them stays. */
@Component
@Profile("demo")
class DemoTechnicians {
    private static final Logger log = LoggerFactory.getLogger(DemoTechnicians.class);
    private static final Set<DayOfWeek> BUT_SUNDAY = EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private record Somebody(
            String organisation, String username, String name, String number, Set<DayOfWeek> days, String hours) {}

    private static final List<Somebody> ALL = List.of(
            new Somebody("huadong-repair", "huadong-wu", "吴师傅", "HD-0012", BUT_SUNDAY, "08:30-12:00,13:00-18:00"),
            new Somebody("huadong-repair", "huadong-zheng", "郑师傅", "HD-0015", BUT_SUNDAY, "08:30-12:00,13:00-18:00"),
            new Somebody("shunjie", "shunjie-xu", "徐师傅", "SJ-0107", EVERY_DAY, "08:00-20:00"),
            new Somebody("shunjie", "shunjie-ma", "马师傅", "SJ-0110", EVERY_DAY, "08:00-20:00"),
            new Somebody("lvhuan", "lvhuan-luo", "罗师傅", "LH-0031", BUT_SUNDAY, "09:00-12:00,13:00-18:00"),
            new Somebody("lvhuan", "lvhuan-tang", "唐师傅", "LH-0032", BUT_SUNDAY, "09:00-12:00,13:00-18:00"));

    private final Roster roster;

    DemoTechnicians(Roster roster) {
        this.roster = roster;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takeUp() {
        for (Somebody each : ALL) {
            try {
                if (roster.find(each.username()).isEmpty()) {
                    takeUp(each);
                }
            } catch (RuntimeException anotherNodeWasFaster) {
                log.debug("{} is taken up already", each.username(), anotherNodeWasFaster);
            }
        }
    }

    private void takeUp(Somebody one) {
        roster.keep(new OrganisationId(one.organisation()), one.username(), one.name(), one.number(), true);
        roster.keepHours(one.username(), hours(one));
        roster.keepPhoto(one.username(), "image/png", DrawnPortrait.of(ALL.indexOf(one)));
    }

    private static Map<DayOfWeek, OpeningHours> hours(Somebody one) {
        OpeningHours open = OpeningHours.parse(one.hours());
        return Arrays.stream(DayOfWeek.values())
                .filter(one.days()::contains)
                .collect(Collectors.toMap(day -> day, day -> open));
    }
}
