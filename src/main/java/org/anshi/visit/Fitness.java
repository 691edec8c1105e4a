package org.anshi.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anshi.casefile.CaseFiles;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.Qualifications;
import org.springframework.stereotype.Component;

/** Whether somebody may do, on the day, what they would be sent for: in a consumer's home it is too late to find out. */
@Component
class Fitness {
    private final Qualifications qualifications;
    private final CaseFiles cases;
    private final Clock clock;

    Fitness(Qualifications qualifications, CaseFiles cases, Clock clock) {
        this.qualifications = qualifications;
        this.cases = cases;
        this.clock = clock;
    }

    /** What speaks against sending them; nothing where the visit asks for nothing, or qualifications are only shown. */
    Optional<Bilingual> objection(TechnicianCard card, Visit visit) {
        if (visit.needs().isEmpty() || !qualifications.areEnforced()) {
            return Optional.empty();
        }
        ProductCategory category = cases.get(visit.caseNumber()).product().category();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = visit.agreed().from().atZone(clock.getZone()).toLocalDate();
        return qualifications.objectionToSending(
                card.username(), card.shownName(), visit.needs(), category, day.isBefore(today) ? today : day);
    }

    boolean isFit(TechnicianCard card, Visit visit) {
        return objection(card, visit).isEmpty();
    }
}
