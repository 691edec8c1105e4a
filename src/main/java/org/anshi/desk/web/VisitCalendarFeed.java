package org.anshi.desk.web;

import org.anshi.visit.Roster;
import org.anshi.visit.VisitCalendars;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a phone's calendar fetches; its address is the key, and can be taken away. */
@Controller
class VisitCalendarFeed {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Roster roster;
    private final VisitCalendars calendars;

    VisitCalendarFeed(Roster roster, VisitCalendars calendars) {
        this.roster = roster;
        this.calendars = calendars;
    }

    @GetMapping("/calendars/{token}.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        return roster.behindCalendar(token)
                .map(technician -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(calendars.of(technician)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
