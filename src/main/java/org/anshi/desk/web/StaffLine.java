package org.anshi.desk.web;

import java.util.List;
import org.anshi.staff.StaffMember;

/** Somebody on the register: how much they have in good order, and what needs a supervisor's eye. */
public record StaffLine(StaffMember member, long good, List<StandingLine> standings) {
    static StaffLine of(StaffMember member, List<StandingLine> standings) {
        return new StaffLine(
                member,
                standings.stream()
                        .filter(line -> line.isGood() || line.isSoon())
                        .count(),
                standings);
    }

    public List<StandingLine> toSee() {
        return standings.stream().filter(line -> !line.isGood()).toList();
    }
}
