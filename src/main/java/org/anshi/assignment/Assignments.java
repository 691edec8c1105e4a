package org.anshi.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.agreement.AgreementRef;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Matter;
import org.anshi.agreement.Matters;
import org.anshi.assignment.Selection.Fit;
import org.anshi.assignment.Selection.Ranking;
import org.anshi.assignment.store.AssignmentTable;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides once for each part of a case who plays it, keeps why, and takes it back when a partner may not go on. */
@Service
@Transactional
public class Assignments {
    private final AssignmentTable table;
    private final Selection selection;
    private final Agreements agreements;
    private final Matters matters;
    private final Organisations organisations;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            AssignmentTable table,
            Selection selection,
            Agreements agreements,
            Matters matters,
            Organisations organisations,
            CaseFiles cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.selection = selection;
        this.agreements = agreements;
        this.matters = matters;
        this.organisations = organisations;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Who plays it; decided now if nobody was asked before. Where nobody fits, the lead, and {@link NobodyFits} is announced. */
    public OrganisationId playing(CaseNumber number, Party part) {
        return table.standing(number, part).map(Assignment::organisation).orElseGet(() -> decidedOnce(number, part));
    }

    /** The lead looks for a partner again for what it does itself meanwhile; the lead still where nobody fits yet. */
    public Assignment again(CaseNumber number, Party part) {
        CaseFile file = cases.lock(number);
        Optional<Assignment> standing = table.standing(number, part);
        if (standing.isPresent() && !standing.get().outcome().isMakeshift()) {
            return standing.get();
        }
        standing.ifPresent(one -> table.end(one.id(), clock.instant()));
        return decide(file, part, standing.map(Assignment::holding).orElse(false));
    }

    /** From here on the holder of the case goes with this part, and with no other; null: with none. */
    public void holdsAs(CaseNumber number, Party part) {
        table.holding(number, part);
    }

    /** The partner may not go on: the lead plays its parts, also that of its trade if it was the holder; which these are. */
    public List<Party> giveBack(CaseNumber number, OrganisationId partner, boolean held) {
        CaseFile file = cases.lock(number);
        List<Party> parts = new ArrayList<>();
        for (Assignment one : table.of(number)) {
            if (one.stands() && one.organisation().equals(partner)) {
                table.end(one.id(), clock.instant());
                keep(file, one.part(), file.lead(), Outcome.CAME_BACK, null, one.holding(), List.of());
                parts.add(one.part());
            }
        }
        if (parts.isEmpty() && held) {
            tradeOf(partner)
                    .filter(part -> table.standing(number, part).isEmpty())
                    .ifPresent(part -> {
                        keep(file, part, file.lead(), Outcome.CAME_BACK, null, true, List.of());
                        parts.add(part);
                    });
        }
        return parts;
    }

    /** In the order they were decided. */
    @Transactional(readOnly = true)
    public List<Assignment> of(CaseNumber number) {
        return table.of(number);
    }

    @Transactional(readOnly = true)
    public Optional<Assignment> standing(CaseNumber number, Party part) {
        return table.standing(number, part);
    }

    /** Open cases of this lead that the partner holds or plays a part in. */
    @Transactional(readOnly = true)
    public List<CaseNumber> openCases(OrganisationId lead, OrganisationId partner) {
        return table.openCases(lead, partner);
    }

    private Optional<Party> tradeOf(OrganisationId organisation) {
        return Party.byAgreement().stream()
                .filter(part -> organisations.get(organisation).type().plays(part))
                .findFirst();
    }

    private OrganisationId decidedOnce(CaseNumber number, Party part) {
        CaseFile file = cases.lock(number);
        return table.standing(number, part)
                .orElseGet(() -> decide(file, part, false))
                .organisation();
    }

    private Assignment decide(CaseFile file, Party part, boolean holding) {
        if (organisations.get(file.lead()).type().plays(part)) {
            return keep(file, part, file.lead(), Outcome.OWN_TRADE, null, holding, List.of());
        }
        Matter matter = matters.of(file);
        Ranking ranking = selection.rank(file, part, matter);
        List<Considered> considered = new ArrayList<>();
        Fit chosen = null;
        AgreementRef under = null;
        for (Fit fit : ranking.fitting()) {
            Optional<AgreementRef> taken = chosen != null
                    ? Optional.empty()
                    : agreements.take(fit.agreement().id(), file.number(), part, matter);
            if (chosen != null) {
                considered.add(behind(fit.considered(), chosen.considered()));
            } else if (taken.isEmpty()) {
                considered.add(justUsedUp(fit.considered()));
            } else {
                chosen = fit;
                under = taken.get();
                considered.add(fit.considered());
            }
        }
        considered.addAll(ranking.passedOver());
        if (chosen != null) {
            return keep(file, part, chosen.considered().organisation(), Outcome.CHOSEN, under, holding, considered);
        }
        Assignment nobody = keep(file, part, file.lead(), Outcome.NOBODY, null, holding, considered);
        events.publishEvent(new NobodyFits(nobody));
        return nobody;
    }

    private Assignment keep(
            CaseFile file,
            Party part,
            OrganisationId organisation,
            Outcome outcome,
            AgreementRef agreement,
            boolean holding,
            List<Considered> considered) {
        Assignment kept = new Assignment(
                UUID.randomUUID(),
                file.number(),
                part,
                organisation,
                outcome,
                agreement,
                holding,
                clock.instant(),
                null,
                considered);
        table.insert(kept);
        return kept;
    }

    private static Considered behind(Considered one, Considered chosen) {
        boolean fewerPoints = one.points() < chosen.points();
        Bilingual order = one.points() == chosen.points() && one.inHand() > chosen.inHand()
                ? new Bilingual("在手案件更多（" + one.inHand() + " 件）", "more cases in hand (" + one.inHand() + ")")
                : fewerPoints
                        ? new Bilingual("评分较低", "fewer points")
                        : new Bilingual("条件相同，按单位代号排在后", "equal, and later by its id");
        return because(
                one,
                order.zh() + "：" + one.why().zh(),
                order.en() + ": " + one.why().en());
    }

    private static Considered justUsedUp(Considered one) {
        return because(one, "当日接单量刚刚用完", "Today's capacity has just been used up");
    }

    private static Considered because(Considered one, String zh, String en) {
        return new Considered(
                one.organisation(), one.agreement(), one.fits(), one.points(), one.inHand(), new Bilingual(zh, en));
    }
}
