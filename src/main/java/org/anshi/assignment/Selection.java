package org.anshi.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Matter;
import org.anshi.assignment.AssignmentRules.Candidate;
import org.anshi.assignment.AssignmentRules.Line;
import org.anshi.assignment.store.AssignmentTable;
import org.anshi.casefile.CaseFile;
import org.anshi.handover.HandOverHistory;
import org.anshi.handover.HandOvers;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Looks at every organisation of the trade, and at whoever else has the duty by agreement: who may not, with what is missing, and who
 * may, best first by the table's points, then with the fewest cases in hand, then by name.
 */
@Component
class Selection {
    /** Who may, with the agreement it would be under, and everybody that was looked at. */
    record Ranking(List<Fit> fitting, List<Considered> passedOver) {}

    record Fit(Agreement agreement, Considered considered) {}

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparing(
                    (Fit fit) -> fit.considered().points())
            .reversed()
            .thenComparing(fit -> fit.considered().inHand())
            .thenComparing(fit -> fit.considered().organisation().value());

    private final Organisations organisations;
    private final Agreements agreements;
    private final HandOvers handOvers;
    private final AssignmentTable table;
    private final AssignmentRules rules;

    Selection(
            Organisations organisations,
            Agreements agreements,
            HandOvers handOvers,
            AssignmentTable table,
            AssignmentRules rules) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.handOvers = handOvers;
        this.table = table;
        this.rules = rules;
    }

    Ranking rank(CaseFile file, Party part, Matter matter) {
        HandOverHistory history = handOvers.historyOf(file.number());
        List<Fit> fitting = new ArrayList<>();
        List<Considered> passedOver = new ArrayList<>();
        for (Organisation one : ofTheTrade(file.lead(), part)) {
            agreements
                    .covering(file.lead(), one.id(), part, matter)
                    .ifPresentOrElse(
                            agreement -> judge(file, part, matter, agreement, history, fitting, passedOver),
                            () -> passedOver.add(notCovered(file, one.id(), part, matter)));
        }
        fitting.sort(BEST_FIRST);
        return new Ranking(fitting, passedOver);
    }

    private List<Organisation> ofTheTrade(OrganisationId lead, Party part) {
        List<OrganisationId> byAgreement = agreements.of(lead).stream()
                .filter(one -> one.terms().hasDuty(part))
                .map(Agreement::partner)
                .toList();
        return organisations.all().stream()
                .filter(one -> !one.id().equals(lead))
                .filter(one -> one.type().plays(part) || byAgreement.contains(one.id()))
                .toList();
    }

    private void judge(
            CaseFile file,
            Party part,
            Matter matter,
            Agreement agreement,
            HandOverHistory history,
            List<Fit> fitting,
            List<Considered> passedOver) {
        OrganisationId partner = agreement.partner();
        Candidate candidate = new Candidate(
                partner,
                agreement.terms().namesRegion(matter),
                table.inHand(partner),
                agreements.leftToday(agreement),
                history.all().stream()
                        .anyMatch(one -> one.to().equals(partner) && one.state().isBounce()));
        List<Line> lines = rules.judge(file.number(), part, matter, candidate);
        List<Line> against = lines.stream().filter(line -> !line.fits()).toList();
        int points = lines.stream().mapToInt(Line::points).sum();
        if (!against.isEmpty()) {
            passedOver.add(new Considered(partner, agreement.ref(), false, points, candidate.inHand(), said(against)));
        } else {
            fitting.add(new Fit(
                    agreement,
                    new Considered(partner, agreement.ref(), true, points, candidate.inHand(), added(lines, points))));
        }
    }

    private Considered notCovered(CaseFile file, OrganisationId partner, Party part, Matter matter) {
        return new Considered(
                partner,
                null,
                false,
                0,
                table.inHand(partner),
                agreements.gap(file.lead(), partner, part, matter).label());
    }

    private static Bilingual said(List<Line> lines) {
        return new Bilingual(
                lines.stream().map(line -> line.why().zh()).collect(Collectors.joining("；")),
                lines.stream().map(line -> line.why().en()).collect(Collectors.joining("; ")));
    }

    private static Bilingual added(List<Line> lines, int points) {
        return new Bilingual(
                lines.stream().map(line -> line.why().zh() + " " + signed(line)).collect(Collectors.joining("；"))
                        + "；共 " + points + " 分",
                lines.stream().map(line -> line.why().en() + " " + signed(line)).collect(Collectors.joining("; "))
                        + "; " + points + " points");
    }

    private static String signed(Line line) {
        return line.points() < 0 ? String.valueOf(line.points()) : "+" + line.points();
    }
}
