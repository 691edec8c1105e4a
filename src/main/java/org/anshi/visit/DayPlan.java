package org.anshi.visit;

import java.time.LocalDate;
import java.util.List;

/** A day of an organisation's technicians: when each works, and whom they visit. */
public record DayPlan(LocalDate day, List<Row> rows) {
    public record Row(TechnicianCard technician, List<Slot> working, List<Visit> visits) {}
}
