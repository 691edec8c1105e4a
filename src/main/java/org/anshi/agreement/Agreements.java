package org.anshi.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anshi.agreement.TakenCase.Way;
import org.anshi.agreement.store.AgreementRepository;
import org.anshi.agreement.store.AgreementVersionRepository;
import org.anshi.agreement.store.TakenCaseTable;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Reason;
import org.anshi.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreements between leads and partners, and which case was taken under which of their versions. Whoever takes a case under an
 * agreement holds its lock until the transaction ends: the capacity of a day is never given away twice, on any number of nodes, and
 * nothing is taken under an agreement that is being suspended.
 */
@Service
@Transactional
public class Agreements {
    /** More cases than all nodes together can have under way at once: each needs a connection to the database. */
    private static final int UNDER_WAY = 200;

    private final AgreementRepository agreements;
    private final AgreementVersionRepository versions;
    private final TakenCaseTable taken;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementRepository agreements,
            AgreementVersionRepository versions,
            TakenCaseTable taken,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.versions = versions;
        this.taken = taken;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused INVALID naming what is at fault */
    public Agreement make(OrganisationId lead, OrganisationId partner, Terms terms, String by) {
        return make(UUID.randomUUID(), lead, partner, terms, by);
    }

    Agreement make(UUID id, OrganisationId lead, OrganisationId partner, Terms terms, String by) {
        if (lead.equals(partner)) {
            throw fault("partner", "请选择牵头单位以外的合作单位", "Choose a partner other than the lead itself");
        }
        organisations.get(partner);
        worksThere(partner, terms);
        return keep(new Agreement(id, 0, lead, partner, Standing.IN_FORCE, terms, null, by, clock.instant()));
    }

    /**
     * The cases that were taken under it keep the version they were taken under.
     *
     * @param seen the version that whoever changes it has seen
     * @throws Refused INVALID naming what is at fault, also without a reason, CONFLICT when somebody else changed it meanwhile or it has ended
     */
    public Agreement change(UUID id, int seen, Terms terms, String why, String by) {
        Agreement present = present(id, seen);
        worksThere(present.partner(), terms);
        return keep(new Agreement(
                id,
                seen,
                present.lead(),
                present.partner(),
                present.standing(),
                terms,
                Reason.given(why),
                by,
                clock.instant()));
    }

    /** @throws Refused INVALID without a reason, CONFLICT when it is not in force, or changed meanwhile */
    public Agreement suspend(UUID id, int seen, String why, String by) {
        return move(id, seen, Standing.IN_FORCE, Standing.SUSPENDED, why, by);
    }

    /** @throws Refused INVALID without a reason, CONFLICT when it is not suspended, or changed meanwhile */
    public Agreement resume(UUID id, int seen, String why, String by) {
        return move(id, seen, Standing.SUSPENDED, Standing.IN_FORCE, why, by);
    }

    /** @throws Refused INVALID without a reason, CONFLICT when it has ended, or changed meanwhile */
    public Agreement end(UUID id, int seen, String why, String by) {
        Agreement present = present(id, seen);
        return stand(present, Standing.ENDED, Reason.given(why), by);
    }

    /** The partner leaves: all that this lead has agreed with it ends. Nothing happens where nothing is agreed any more. */
    public List<Agreement> endAll(OrganisationId lead, OrganisationId partner, String why, String by) {
        String because = Reason.given(why);
        return between(lead, partner).stream()
                .filter(one -> one.standing() != Standing.ENDED)
                .map(one -> stand(one, Standing.ENDED, because, by))
                .toList();
    }

    /** Those whose last day is over are ended, on record; which ones these were. */
    public List<Agreement> endExpired() {
        LocalDate today = today();
        return agreements.findByStandingNot(Standing.ENDED).stream()
                .filter(one -> one.terms().endsOn() != null
                        && today.isAfter(one.terms().endsOn()))
                .map(one -> stand(one, Standing.ENDED, "到期终止 / Its last day is over", null))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Agreement> all() {
        return agreements.findAllByOrderByLeadAscPartnerAscChangedAtAsc();
    }

    /** @throws Refused NOT_FOUND */
    @Transactional(readOnly = true)
    public Agreement get(UUID id) {
        return agreements.findById(id).orElseThrow(Agreements::unknown);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<AgreementVersion> history(UUID id) {
        return versions.findByAgreementOrderByVersionDesc(id);
    }

    /** As it was when a case was taken under it. */
    @Transactional(readOnly = true)
    public Optional<AgreementVersion> find(AgreementRef ref) {
        return versions.findByAgreementAndVersion(ref.id(), ref.version());
    }

    @Transactional(readOnly = true)
    public List<Agreement> of(OrganisationId lead) {
        return agreements.findByLeadOrderByPartnerAscChangedAtAsc(lead);
    }

    @Transactional(readOnly = true)
    public List<Agreement> between(OrganisationId lead, OrganisationId partner) {
        return of(lead).stream().filter(one -> one.partner().equals(partner)).toList();
    }

    /** One under which the partner may take the case today; {@code part} null: whatever it is to do. */
    @Transactional(readOnly = true)
    public Optional<Agreement> covering(OrganisationId lead, OrganisationId partner, Party part, Matter matter) {
        LocalDate today = today();
        return between(lead, partner).stream()
                .filter(one -> gap(one, part, matter, today).isEmpty())
                .max(Comparator.comparing(one -> one.terms().namesRegion(matter)));
    }

    /** What is missing where there is none that covers: of several agreements, of the one that comes closest. */
    @Transactional(readOnly = true)
    public Gap gap(OrganisationId lead, OrganisationId partner, Party part, Matter matter) {
        LocalDate today = today();
        return between(lead, partner).stream()
                .flatMap(one -> gap(one, part, matter, today).stream())
                .max(Comparator.naturalOrder())
                .orElse(Gap.NO_AGREEMENT);
    }

    /** How many more cases may be taken under it today; null where no limit is agreed. */
    @Transactional(readOnly = true)
    public Integer leftToday(Agreement agreement) {
        Integer capacity = agreement.terms().capacityPerDay();
        return capacity == null ? null : Math.max(0, capacity - taken.on(agreement.id(), today()));
    }

    @Transactional(readOnly = true)
    public int takenToday(UUID id) {
        return taken.on(id, today());
    }

    /** The case is given to the partner by the drawn path. Nothing where it can't be any more, or today's capacity is used up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AgreementRef> take(UUID id, CaseNumber number, Party part, Matter matter) {
        Agreement locked = toTakeUnder(id).orElseThrow(Agreements::unknown);
        Integer left = leftToday(locked);
        boolean counted = taken.isTaken(id, number);
        if (gap(locked, part, matter, today()).isPresent() || left != null && left < 1 && !counted) {
            return Optional.empty();
        }
        record(locked, number, Way.ASSIGNED);
        return Optional.of(locked.ref());
    }

    /** One after the other only where today's capacity may run out between two. */
    private Optional<Agreement> toTakeUnder(UUID id) {
        Integer left = agreements.findById(id).map(this::leftToday).orElse(null);
        return left == null || left > UNDER_WAY ? agreements.queryById(id) : agreements.readById(id);
    }

    /**
     * The partner itself accepts the case: it counts on today's capacity, and may go beyond it.
     *
     * @throws Refused CONFLICT when no agreement covers the case any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AgreementRef takeOver(OrganisationId lead, OrganisationId partner, CaseNumber number, Matter matter) {
        UUID id = covering(lead, partner, null, matter)
                .map(Agreement::id)
                .orElseThrow(() -> notCovered(lead, partner, matter, Refused.Kind.CONFLICT));
        Agreement locked = agreements.queryById(id).orElseThrow(Agreements::unknown);
        if (gap(locked, null, matter, today()).isPresent()) {
            throw notCovered(lead, partner, matter, Refused.Kind.CONFLICT);
        }
        record(locked, number, Way.HANDED_OVER);
        return locked.ref();
    }

    /** @throws Refused INVALID on {@code to} when no agreement covers the case */
    @Transactional(readOnly = true)
    public Agreement mustCover(OrganisationId lead, OrganisationId partner, Matter matter) {
        return covering(lead, partner, null, matter)
                .orElseThrow(() -> notCovered(lead, partner, matter, Refused.Kind.INVALID));
    }

    /** In the order they were taken. */
    @Transactional(readOnly = true)
    public List<TakenCase> takenUnder(CaseNumber number) {
        return taken.of(number);
    }

    /** Whatever an agreement says, nobody is sent where they do not work. */
    private Optional<Gap> gap(Agreement agreement, Party part, Matter matter, LocalDate day) {
        return agreement.gap(part, matter, day).or(() -> Optional.of(Gap.ELSEWHERE)
                .filter(gap -> matter.province() != null
                        && !organisations.get(agreement.partner()).worksIn(matter.province())));
    }

    private void record(Agreement agreement, CaseNumber number, Way way) {
        taken.insert(new TakenCase(number, agreement.partner(), agreement.ref(), today(), clock.instant(), way));
    }

    private Agreement move(UUID id, int seen, Standing from, Standing to, String why, String by) {
        Agreement present = present(id, seen);
        if (present.standing() != from) {
            throw conflict(
                    "协议" + present.standing().label().zh() + "，不能这样操作。",
                    "The agreement is " + present.standing().code() + " and this can't be done.");
        }
        return stand(present, to, Reason.given(why), by);
    }

    private Agreement stand(Agreement present, Standing standing, String why, String by) {
        Agreement stands = keep(new Agreement(
                present.id(),
                present.version(),
                present.lead(),
                present.partner(),
                standing,
                present.terms(),
                why,
                by,
                clock.instant()));
        events.publishEvent(new StandingChanged(stands));
        return stands;
    }

    private Agreement present(UUID id, int seen) {
        Agreement present = agreements.readById(id).orElseThrow(Agreements::unknown);
        if (present.version() != seen) {
            throw changedMeanwhile();
        }
        if (present.standing() == Standing.ENDED) {
            throw conflict("协议已终止，不能再改；请另立新协议。", "The agreement has ended and can't be changed; make a new one.");
        }
        return present;
    }

    private Agreement keep(Agreement changed) {
        try {
            Agreement kept = agreements.save(changed);
            versions.save(AgreementVersion.of(kept));
            return kept;
        } catch (OptimisticLockingFailureException anotherHand) {
            throw changedMeanwhile();
        }
    }

    private void worksThere(OrganisationId partner, Terms terms) {
        UnaryOperator<String> name =
                code -> Province.find(code).map(one -> one.label().zh()).orElse(code);
        List<String> elsewhere = terms.regions().named().stream()
                .filter(code -> Province.find(code)
                        .filter(organisations.get(partner)::worksIn)
                        .isEmpty())
                .toList();
        if (!elsewhere.isEmpty()) {
            throw fault(
                    "regions",
                    "该单位不在这些地区服务："
                            + String.join("、", elsewhere.stream().map(name).toList()),
                    "This organisation does not work in " + String.join(", ", elsewhere));
        }
    }

    private Refused notCovered(OrganisationId lead, OrganisationId partner, Matter matter, Refused.Kind kind) {
        Gap gap = gap(lead, partner, null, matter);
        Bilingual name = organisations.get(partner).name();
        Bilingual reason = new Bilingual(
                "不能移交给" + name.zh() + "：" + gap.label().zh() + "。请另选单位，或由牵头单位在“协作协议”页调整协议后再移交。",
                "It can't be handed over to " + name.en() + ": " + gap.label().en()
                        + ". Choose another organisation, or let the lead change the agreement first.");
        return new Refused(
                kind, reason, kind == Refused.Kind.INVALID ? List.of(new Refused.Fault("to", reason)) : List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Refused fault(String field, String zh, String en) {
        Bilingual reason = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault(field, reason)));
    }

    private static Refused changedMeanwhile() {
        return conflict(
                "协议刚被别人改过，这次没有保存；请查看新的内容后再改。",
                "Somebody has just changed the agreement, so this was not saved; look at it again first.");
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(Refused.Kind.CONFLICT, new Bilingual(zh, en));
    }

    private static Refused unknown() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这份协议。", "There is no such agreement."));
    }
}
