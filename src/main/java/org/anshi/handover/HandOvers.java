package org.anshi.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Matters;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver.Answer;
import org.anshi.handover.HandOver.Ended;
import org.anshi.handover.HandOver.Ruling;
import org.anshi.handover.store.HandOverTable;
import org.anshi.organisation.Organisations;
import org.anshi.promise.WorkingTime;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers and their answers. Every change takes the case's lock first, so that of two answers given in the same moment one counts
 * and the other is refused; each is announced by an event in the caller's transaction.
 */
@Service
@Transactional
public class HandOvers {
    private final HandOverTable table;
    private final AnswerTime answerTime;
    private final CaseFiles cases;
    private final WorkingTime working;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            HandOverTable table,
            AnswerTime answerTime,
            CaseFiles cases,
            WorkingTime working,
            Organisations organisations,
            Agreements agreements,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.answerTime = answerTime;
        this.cases = cases;
        this.working = working;
        this.organisations = organisations;
        this.agreements = agreements;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The holder goes on holding it until it is accepted; by then it has to be answered, in working hours of the receiver.
     *
     * @throws Refused NOT_FOUND for an unknown organisation, INVALID when it is the holder or has no agreement that covers the case,
     *     CONFLICT when it can't be offered now
     */
    public HandOver offer(OfferHandOver offer) {
        CaseFile file = cases.lock(offer.caseNumber());
        organisations.get(offer.to());
        mayBeOffered(file, offer);
        Instant now = clock.instant();
        HandOverLimit limit = stricter(answerTime.of(file, now), agreement(file, offer.to()));
        Duration time = Duration.ofHours(limit.workingHours());
        HandOver offered = new HandOver(
                UUID.randomUUID(),
                file.number(),
                file.holder(),
                offer.to(),
                offer.scope(),
                offer.work(),
                offer.reason(),
                now,
                offer.by(),
                limit,
                working.after(now, time.multipliedBy(limit.warnAtPercent()).dividedBy(100), offer.to()),
                working.after(now, time, offer.to()),
                HandOverState.OFFERED,
                null,
                null,
                null);
        table.insert(offered, file.key(), offer.words());
        events.publishEvent(new HandOverOffered(offered));
        return offered;
    }

    /** @throws Refused CONFLICT when it was answered before, or no agreement covers the case any more */
    public HandOver accept(CaseNumber number, UUID id, String by) {
        HandOver accepted = answer(number, id, HandOverState.ACCEPTED, by, null);
        CaseFile file = cases.get(number);
        if (!accepted.to().equals(file.lead())) {
            agreements.takeOver(file.lead(), accepted.to(), number, matters.of(file));
        }
        if (accepted.isWhole()) {
            cases.handTo(number, accepted.to());
        }
        events.publishEvent(new HandOverAccepted(accepted));
        return accepted;
    }

    /** @throws Refused CONFLICT when it was answered before, or when it is the lead that would not have its own case */
    public HandOver decline(CaseNumber number, UUID id, String by, DeclineReason reason) {
        if (!mayBeDeclined(get(number, id))) {
            throw conflict(
                    "本案由贵单位牵头，没有别人接手就由贵单位负责，不能退回；请接手，之后可另行移交。",
                    "You lead this case: where nobody else takes it, it is yours, so it can't be sent back. Accept it; you may"
                            + " offer it elsewhere afterwards.");
        }
        return returned(answer(number, id, HandOverState.DECLINED, by, reason));
    }

    /** @throws Refused CONFLICT when it was answered before */
    public HandOver withdraw(CaseNumber number, UUID id, String by) {
        HandOver withdrawn = answer(number, id, HandOverState.WITHDRAWN, by, null);
        events.publishEvent(new HandOverWithdrawn(withdrawn));
        return withdrawn;
    }

    /**
     * Nobody answered in time.
     *
     * @throws Refused CONFLICT when it was answered before
     */
    public HandOver expire(CaseNumber number, UUID id) {
        return returned(answer(number, id, HandOverState.EXPIRED, null, null));
    }

    /**
     * The lead's supervisor says what becomes of a case that bounced too often.
     *
     * @throws Refused CONFLICT when there is nothing to decide
     */
    public void decide(CaseNumber number, Decision decision, String by) {
        cases.lock(number);
        HandOverHistory history = historyOf(number);
        if (!history.awaitsRuling()) {
            throw new Refused(
                    Refused.Kind.CONFLICT, new Bilingual("没有需要决定的移交。", "There is no hand-over to decide about."));
        }
        table.rule(history.lastBounce().id(), new Ruling(clock.instant(), by, decision));
    }

    /** A piece of work somebody took over is with them no more. */
    public void endWork(HandOver piece, WorkEnd how) {
        table.endWork(piece.id(), new Ended(clock.instant(), how));
    }

    /** What comes back goes to the lead, who therefore has nobody to send a whole case back to. */
    @Transactional(readOnly = true)
    public boolean mayBeDeclined(HandOver offered) {
        return !offered.isWhole()
                || !offered.to().equals(cases.get(offered.caseNumber()).lead());
    }

    @Transactional(readOnly = true)
    public HandOverHistory historyOf(CaseNumber number) {
        return new HandOverHistory(table.of(number));
    }

    /** @throws Refused NOT_FOUND when the case has no such hand-over */
    @Transactional(readOnly = true)
    public HandOver get(CaseNumber number, UUID id) {
        return table.find(id)
                .filter(found -> found.caseNumber().equals(number))
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND, new Bilingual("这个案件没有这次移交。", "The case has no such hand-over.")));
    }

    /**
     * One that awaits its answer, and nobody else answers it until the transaction ends.
     *
     * @throws Refused NOT_FOUND when the case has no such hand-over, CONFLICT when it was answered before
     */
    public HandOver open(CaseNumber number, UUID id) {
        cases.lock(number);
        HandOver found = get(number, id);
        if (!found.isOpen()) {
            throw answered(found);
        }
        return found;
    }

    /** What was said with the offer; nothing where nothing was said or the case's personal data were erased. */
    @Transactional(readOnly = true)
    public Optional<String> wordsOf(HandOver handOver) {
        return table.wordsOf(handOver.id(), cases.get(handOver.caseNumber()).key());
    }

    /** The organisation that acts now where the drawn path names this one. */
    @Transactional(readOnly = true)
    public OrganisationId standIn(CaseFile file, OrganisationId organisation) {
        return historyOf(file.number()).standIn(organisation, file.lead());
    }

    /** What these were asked to take over, and has become of it this: to be answered first come first, answered newest first. */
    @Transactional(readOnly = true)
    public List<HandOver> offeredTo(Set<OrganisationId> organisations, HandOverState state) {
        return organisations.isEmpty() ? List.of() : table.offeredTo(organisations, state);
    }

    /** Open cases of this lead in which the organisation was asked to take over and has not said no. */
    @Transactional(readOnly = true)
    public List<CaseNumber> openCases(OrganisationId lead, OrganisationId organisation) {
        return table.openCases(lead, organisation);
    }

    /** Under an agreement that covers the case; the lead may always take it back. */
    private Optional<Agreement> agreement(CaseFile file, OrganisationId to) {
        return to.equals(file.lead())
                ? Optional.empty()
                : Optional.of(agreements.mustCover(file.lead(), to, matters.of(file)));
    }

    /** What is agreed may be shorter than the table's time, never longer. */
    private static HandOverLimit stricter(HandOverLimit limit, Optional<Agreement> agreement) {
        return agreement
                .filter(one -> one.terms().answerHours() != null && one.terms().answerHours() < limit.workingHours())
                .map(one -> new HandOverLimit(
                        one.terms().answerHours(),
                        limit.warnAtPercent(),
                        "协作协议第 " + one.version() + " 版约定 / by version " + one.version() + " of the agreement",
                        limit.rule()))
                .orElse(limit);
    }

    private void mayBeOffered(CaseFile file, OfferHandOver offer) {
        HandOverHistory history = historyOf(file.number());
        if (file.status().isFinal()) {
            throw conflict("案件已经结束，不能移交。", "The case has ended and can't be handed over.");
        }
        if (offer.to().equals(file.holder())) {
            throw OfferHandOver.fault("to", "案件现在就由该单位负责", "This organisation holds the case already");
        }
        if (history.open().isPresent()) {
            throw conflict(
                    "已有一次移交在等待答复；请等待，或先撤回。", "A hand-over awaits its answer; wait for it, or withdraw it first.");
        }
        history.obstacle(offer.byLeadsSupervisor()).ifPresent(reason -> {
            throw new Refused(Refused.Kind.CONFLICT, reason);
        });
        if (history.bouncedTooOften() && history.wasSentBack(offer.to(), offer.reason())) {
            throw conflict(
                    "该单位已因同样的原因退回过，请写明新的原因或另选单位。",
                    "This organisation sent it back before for the same reason; give a new reason, or choose another.");
        }
    }

    private HandOver answer(CaseNumber number, UUID id, HandOverState next, String by, DeclineReason reason) {
        HandOver offered = open(number, id);
        if (!offered.state().canBecome(next) || !table.answer(id, next, new Answer(clock.instant(), by, reason))) {
            throw answered(get(number, id));
        }
        return get(number, id);
    }

    private static Refused answered(HandOver before) {
        return conflict(
                "这次移交" + before.state().label().zh() + "，不能再次答复。",
                "This hand-over has been " + before.state().code() + " already and can't be answered again.");
    }

    private HandOver returned(HandOver bounced) {
        CaseFile file = cases.get(bounced.caseNumber());
        if (bounced.isWhole()) {
            cases.handTo(file.number(), file.lead());
        }
        events.publishEvent(new HandOverReturned(bounced));
        return bounced;
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(Refused.Kind.CONFLICT, new Bilingual(zh, en));
    }
}
