package org.anshi.workbench.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** When something was released, in figures that both languages share. */
public record ReleaseDates(ZoneId zone) {
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String at(Instant moment) {
        return FIGURES.format(moment.atZone(zone));
    }

    /** For the {@code datetime} attribute. */
    public String machine(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime().toString();
    }
}
