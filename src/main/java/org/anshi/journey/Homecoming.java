package org.anshi.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Matters;
import org.anshi.agreement.Standing;
import org.anshi.agreement.TakenCase;
import org.anshi.assignment.Assignments;
import org.anshi.assignment.Outcome;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOvers;
import org.anshi.handover.WayBack;
import org.anshi.handover.WorkEnd;
import org.anshi.journey.handover.PartnerMissing;
import org.anshi.journey.handover.WorkInHand;
import org.anshi.organisation.Party;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.visit.Visits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a partner has in hand comes back to the lead when nothing agreed covers it any more: the partner left, its agreement ended or
 * is suspended. Each case comes back whole, in a transaction of its own: holder, open tasks and offers; clocks are not touched. What
 * a node that died left behind, the next look finds.
 */
@Service
public class Homecoming {
    private static final Logger log = LoggerFactory.getLogger(Homecoming.class);

    private record Partners(OrganisationId lead, OrganisationId partner) {}

    private final Agreements agreements;
    private final Matters matters;
    private final Assignments assignments;
    private final HandOvers handOvers;
    private final WayBack wayBack;
    private final CaseFiles cases;
    private final WorkInHand work;
    private final Visits visits;
    private final PartnerMissing partnerMissing;
    private final TransactionOperations transaction;
    private final Clock clock;

    Homecoming(
            Agreements agreements,
            Matters matters,
            Assignments assignments,
            HandOvers handOvers,
            WayBack wayBack,
            CaseFiles cases,
            WorkInHand work,
            Visits visits,
            PartnerMissing partnerMissing,
            TransactionOperations transaction,
            Clock clock) {
        this.agreements = agreements;
        this.matters = matters;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.wayBack = wayBack;
        this.cases = cases;
        this.work = work;
        this.visits = visits;
        this.partnerMissing = partnerMissing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By the application's clock: agreements whose last day is over end, and what they covered comes back. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    public void look() {
        try {
            Patience.untilDone(agreements::endExpired);
        } catch (Refused anotherNodeDidIt) {
            log.debug("Agreements were ended elsewhere at the same moment");
        }
        LocalDate today = LocalDate.now(clock);
        agreements.all().stream()
                .collect(Collectors.groupingBy(one -> new Partners(one.lead(), one.partner())))
                .forEach((partners, agreed) -> {
                    if (agreed.stream()
                            .allMatch(one -> one.standsInTheWay(today).isPresent())) {
                        bringBack(partners.lead(), partners.partner());
                    }
                });
    }

    /** @return how many cases came back */
    public int bringBack(OrganisationId lead, OrganisationId partner) {
        int back = 0;
        for (CaseNumber number : inHand(lead, partner)) {
            try {
                if (Patience.untilDone(() -> transaction.execute(status -> cameBack(number, partner)))) {
                    back++;
                }
            } catch (Refused tooCrowded) {
                log.warn("Case {} did not come back yet; the next look tries again", number);
            }
        }
        if (back > 0) {
            log.info("{} open cases came back from {} to {}", back, partner, lead);
        }
        return back;
    }

    /** The lead's cases in which the partner has a part, or was asked to take one. */
    public Set<CaseNumber> inHand(OrganisationId lead, OrganisationId partner) {
        Set<CaseNumber> open = new TreeSet<>(Comparator.comparing(CaseNumber::value));
        open.addAll(assignments.openCases(lead, partner));
        open.addAll(handOvers.openCases(lead, partner));
        work.casesOf(partner).stream()
                .filter(number -> cases.get(number).lead().equals(lead))
                .forEach(open::add);
        return open;
    }

    /** What was said when the last of their agreements was stopped. */
    private String why(OrganisationId lead, OrganisationId partner) {
        return agreements.between(lead, partner).stream()
                .filter(one -> one.standing() != Standing.IN_FORCE)
                .max(Comparator.comparing(Agreement::changedAt))
                .map(Agreement::why)
                .orElse(null);
    }

    private boolean cameBack(CaseNumber number, OrganisationId partner) {
        CaseFile file = cases.lock(number);
        if (partner.equals(file.lead()) || isCovered(file, partner)) {
            return false;
        }
        int tasks = work.moveEverything(number, partner, file.lead());
        visits.handOver(number, partner, file.lead());
        handOvers.historyOf(number).workInHand().stream()
                .filter(piece -> piece.to().equals(partner))
                .forEach(piece -> handOvers.endWork(piece, WorkEnd.RETURNED));
        if (file.status().isFinal()) {
            return tasks > 0;
        }
        boolean held = file.holder().equals(partner);
        handOvers
                .historyOf(number)
                .open()
                .filter(open -> open.to().equals(partner) || open.from().equals(partner))
                .ifPresent(open -> handOvers.withdraw(number, open.id(), null));
        if (held) {
            wayBack.giveBack(number, why(file.lead(), partner));
        }
        List<Party> parts = assignments.giveBack(number, partner, held);
        tellTheLead(number, parts, held);
        return held || !parts.isEmpty() || tasks > 0;
    }

    private void tellTheLead(CaseNumber number, List<Party> parts, boolean held) {
        if (parts.isEmpty() && held) {
            partnerMissing.start(number, null, Outcome.CAME_BACK, true);
        }
        for (int i = 0; i < parts.size(); i++) {
            partnerMissing.start(number, parts.get(i), Outcome.CAME_BACK, held && i == 0);
        }
    }

    /** By the agreement it was taken under, whatever became of its terms since, or by another one. */
    private boolean isCovered(CaseFile file, OrganisationId partner) {
        LocalDate today = LocalDate.now(clock);
        List<TakenCase> taken = agreements.takenUnder(file.number()).stream()
                .filter(one -> one.partner().equals(partner))
                .toList();
        boolean stillRuns = !taken.isEmpty()
                && agreements
                        .get(taken.get(taken.size() - 1).agreement().id())
                        .standsInTheWay(today)
                        .isEmpty();
        return stillRuns
                || agreements
                        .covering(file.lead(), partner, null, matters.of(file))
                        .isPresent();
    }
}
