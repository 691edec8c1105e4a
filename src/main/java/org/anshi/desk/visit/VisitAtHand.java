package org.anshi.desk.visit;

import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Consumer;
import org.anshi.desk.file.CaseAccess;
import org.anshi.identity.Person;
import org.anshi.privacy.Mask;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.anshi.visit.Roster;
import org.anshi.visit.TechnicianCard;
import org.anshi.visit.Visit;
import org.anshi.visit.VisitState;
import org.anshi.visit.Visits;
import org.springframework.stereotype.Service;

/** What one needs to know at a glance to set out for a case: when, to whom, which part of town; the rest stands in the case file. */
@Service
public class VisitAtHand {
    /** {@code sent}: null until somebody is; {@code consumer}: masked. */
    public record AtHand(Visit visit, TechnicianCard sent, String consumer, String district) {}

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Visits visits;
    private final Roster roster;

    VisitAtHand(CaseAccess access, CaseFiles cases, Visits visits, Roster roster) {
        this.access = access;
        this.cases = cases;
        this.visits = visits;
        this.roster = roster;
    }

    /** Empty while no time is named. */
    public Optional<AtHand> of(Person person, String number) {
        CaseFile file = access.open(person, number);
        return visits.openOf(file.number())
                .filter(visit -> visit.state() == VisitState.BOOKED)
                .map(this::atHand);
    }

    private AtHand atHand(Visit visit) {
        TechnicianCard sent =
                Optional.ofNullable(visit.technician()).flatMap(roster::find).orElse(null);
        return consumerOf(visit.caseNumber())
                .map(consumer -> new AtHand(visit, sent, Mask.name(consumer.name()), district(consumer)))
                .orElseGet(() -> new AtHand(visit, sent, "", ""));
    }

    private Optional<Consumer> consumerOf(CaseNumber number) {
        try {
            return Optional.of(cases.consumerOf(number));
        } catch (PersonalDataGone forgotten) {
            return Optional.empty();
        }
    }

    private static String district(Consumer consumer) {
        return consumer.address() == null || consumer.address().district() == null
                ? ""
                : consumer.address().district();
    }
}
