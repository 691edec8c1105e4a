package org.anshi.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.casefile.store.ActionTable;
import org.anshi.casefile.store.CaseTable;
import org.anshi.casefile.store.ConsumerTable;
import org.anshi.casefile.store.HolderTable;
import org.anshi.casefile.store.MilestoneTable;
import org.anshi.casefile.store.NoteTable;
import org.anshi.casefile.store.ParticipantTable;
import org.anshi.casefile.store.TokenTable;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases. Every change belongs to the caller's transaction and is announced by an event in it. */
@Service
public class CaseFiles {
    private final CaseTable cases;
    private final ConsumerTable consumers;
    private final HolderTable holders;
    private final ParticipantTable participants;
    private final MilestoneTable milestones;
    private final NoteTable notes;
    private final ActionTable actions;
    private final TokenTable tokens;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            CaseTable cases,
            ConsumerTable consumers,
            HolderTable holders,
            ParticipantTable participants,
            MilestoneTable milestones,
            NoteTable notes,
            ActionTable actions,
            TokenTable tokens,
            PersonalData personalData,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.consumers = consumers;
        this.holders = holders;
        this.participants = participants;
        this.milestones = milestones;
        this.notes = notes;
        this.actions = actions;
        this.tokens = tokens;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the case with its tracking token, announces {@link CaseOpened}. The lead holds it first. */
    @Transactional
    public CaseFile open(OpenCase command) {
        Instant now = clock.instant();
        CaseFile opened = new CaseFile(
                nextNumber(now),
                command.journey(),
                command.product(),
                CaseStatus.OPEN,
                command.lead(),
                command.lead(),
                now,
                now,
                null,
                null,
                command.openedFrom(),
                personalData.newKey());
        cases.insert(opened);
        consumers.insert(opened, command.consumer(), command.description());
        tokens.issue(opened, now);
        events.publishEvent(new CaseOpened(opened.number(), opened.journey()));
        return opened;
    }

    /** @throws org.anshi.shared.Refused NOT_FOUND */
    public CaseFile get(CaseNumber number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return cases.find(number);
    }

    /** Like {@link #get}, and nobody else changes this case until the transaction ends (row lock). */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(CaseNumber number) {
        return cases.lock(number).orElseThrow(() -> unknown(number));
    }

    /**
     * Cases in which one of these takes part, newest first.
     *
     * @param over whether those that are over are among them
     * @param before only those opened before this one; null for all
     */
    public List<CaseFile> ofOrganisations(
            Set<OrganisationId> organisations, boolean over, CaseNumber before, int limit) {
        return organisations.isEmpty() ? List.of() : cases.ofOrganisations(organisations, over, before, limit);
    }

    /** Organisations that lead, hold or have held the case, or were given something to do in it. */
    public Set<OrganisationId> participants(CaseNumber number) {
        CaseFile file = get(number);
        Set<OrganisationId> all = new LinkedHashSet<>(List.of(file.lead()));
        holdersOf(file).forEach(holder -> all.add(holder.organisation()));
        all.addAll(participants.of(number));
        return all;
    }

    /** This organisation has something to do in the case, and takes part in it from now on. */
    @Transactional
    public void takesPart(CaseNumber number, OrganisationId organisation) {
        if (!participants(number).contains(organisation)) {
            lock(number);
            if (!participants(number).contains(organisation)) {
                participants.add(number, organisation, clock.instant());
            }
        }
    }

    /** Cases opened from this one, in the order of their numbers. */
    public List<CaseFile> followUps(CaseNumber number) {
        return cases.openedFrom(number);
    }

    /** Who held the case from when to when, the present holder last. */
    public List<Holder> holders(CaseNumber number) {
        return holdersOf(get(number));
    }

    public Consumer consumerOf(CaseNumber number) {
        return consumers.consumerOf(number).orElseThrow(() -> unknown(number));
    }

    public String descriptionOf(CaseNumber number) {
        return consumers.descriptionOf(number).orElseThrow(() -> unknown(number));
    }

    /** Whether this is the phone number the case was opened with; false for an unknown case, too. */
    public boolean phoneMatches(CaseNumber number, String phone) {
        return consumers.phoneMatches(number, phone);
    }

    /** Remembers which model release the journey started under. */
    @Transactional
    public void runsUnder(CaseNumber number, String release) {
        cases.release(number, release);
    }

    /** OPEN or WAITING. */
    @Transactional
    public void become(CaseNumber number, CaseStatus status) {
        move(number, status, null);
    }

    /** CLOSED or CANCELLED: withdraws offered actions, announces {@link CaseClosed}. */
    @Transactional
    public void end(CaseNumber number, CaseStatus status) {
        if (!status.isFinal()) {
            throw new IllegalArgumentException(status + " is not an end");
        }
        if (move(number, status, clock.instant())) {
            actions.removeAll(number);
            events.publishEvent(new CaseClosed(number, status));
        }
    }

    /** Moves the case to another holder and announces {@link HolderChanged}; nothing happens when it holds it already. */
    @Transactional
    public void handTo(CaseNumber number, OrganisationId holder) {
        CaseFile file = lock(number);
        if (file.holder().equals(holder)) {
            return;
        }
        Instant now = clock.instant();
        holders.remember(file, now);
        cases.holder(number, holder, now);
        events.publishEvent(new HolderChanged(number, file.holder(), holder, now));
    }

    /** Puts a milestone on the timeline, at the present moment and under the present holder; its occurrence is counted here. */
    @Transactional
    public Milestone record(CaseNumber number, String key, Bilingual text) {
        return milestones.add(lock(number), key, text, clock.instant());
    }

    public List<Milestone> timeline(CaseNumber number) {
        return milestones.timeline(number);
    }

    @Transactional
    public void note(CaseNumber number, Note note) {
        notes.add(get(number), note);
    }

    public List<Note> notes(CaseNumber number) {
        return notes.of(get(number));
    }

    /** What these steps offered before is replaced. */
    @Transactional
    public void offer(CaseNumber number, List<ConsumerAction> offered) {
        if (!offered.isEmpty()) {
            actions.removeOf(number, offered.stream().map(ConsumerAction::step).collect(Collectors.toSet()));
            actions.add(number, offered);
        }
    }

    /** Withdraws all actions that this step offered. */
    @Transactional
    public void withdraw(CaseNumber number, String step) {
        actions.removeOf(number, Set.of(step));
    }

    /** In the order they were offered. The always-offered actions are not among them. */
    public List<ConsumerAction> offered(CaseNumber number) {
        return actions.of(number);
    }

    private boolean move(CaseNumber number, CaseStatus status, Instant closedAt) {
        if (cases.move(number, status.predecessors(), status, closedAt)) {
            return true;
        }
        CaseStatus present = get(number).status();
        if (present != status) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual(
                            "服务单 " + number + " 已经结束。",
                            "Case " + number + " is " + present.code() + " and can't become " + status.code() + "."));
        }
        return false;
    }

    private List<Holder> holdersOf(CaseFile file) {
        List<Holder> all = new ArrayList<>(holders.formerHolders(file.number()));
        all.add(new Holder(file.holder(), file.holderSince(), null));
        return List.copyOf(all);
    }

    private CaseNumber nextNumber(Instant now) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                now.atZone(clock.getZone()).toLocalDate());
        return new CaseNumber("AS-%s-%06d".formatted(day, cases.nextNumber()));
    }

    private static Refused unknown(CaseNumber number) {
        return new Refused(
                Refused.Kind.NOT_FOUND, new Bilingual("没有服务单 " + number + "。", "There is no case " + number + "."));
    }
}
