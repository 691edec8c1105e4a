package org.anshi.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anshi.agreement.Agreements;
import org.anshi.assignment.Assignments;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.ConsumerContacts;
import org.anshi.desk.file.ForceMajeure;
import org.anshi.desk.file.ForceMajeureCause;
import org.anshi.desk.file.HandOverDesk;
import org.anshi.desk.talk.Reception;
import org.anshi.diagnosis.DeviceReadings;
import org.anshi.diagnosis.GuidedDiagnosis;
import org.anshi.entitlement.Entitlements;
import org.anshi.handover.DeclineReason;
import org.anshi.handover.HandOverReason;
import org.anshi.handover.HandOvers;
import org.anshi.identity.Person;
import org.anshi.journey.WorkNames;
import org.anshi.journey.Worklist;
import org.anshi.notification.Notifications;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Lays out a case file: what is due and whose turn it is first, then what is known, then what happened. */
@Component
class CaseView {
    /** Another case this one came from or led to; {@code open} when this person may open it, too. */
    record Linked(CaseFile file, boolean open) {}

    private final CaseFiles cases;
    private final Attachments attachments;
    private final PromiseKeeper promises;
    private final Entitlements entitlements;
    private final Worklist worklist;
    private final Notifications notifications;
    private final MessageWords messageWords;
    private final CaseAccess access;
    private final ConsumerContacts contacts;
    private final ForceMajeure forceMajeure;
    private final HandOverDesk handOverDesk;
    private final HandOvers handOvers;
    private final WorkNames workNames;
    private final Assignments assignments;
    private final Agreements agreements;
    private final Reception reception;
    private final DeviceReadings readings;
    private final GuidedDiagnosis diagnosis;
    private final Clock clock;

    CaseView(
            CaseFiles cases,
            Attachments attachments,
            PromiseKeeper promises,
            Entitlements entitlements,
            Worklist worklist,
            Notifications notifications,
            MessageWords messageWords,
            CaseAccess access,
            ConsumerContacts contacts,
            ForceMajeure forceMajeure,
            HandOverDesk handOverDesk,
            HandOvers handOvers,
            WorkNames workNames,
            Assignments assignments,
            Agreements agreements,
            Reception reception,
            DeviceReadings readings,
            GuidedDiagnosis diagnosis,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.promises = promises;
        this.entitlements = entitlements;
        this.worklist = worklist;
        this.notifications = notifications;
        this.messageWords = messageWords;
        this.access = access;
        this.contacts = contacts;
        this.forceMajeure = forceMajeure;
        this.handOverDesk = handOverDesk;
        this.handOvers = handOvers;
        this.workNames = workNames;
        this.assignments = assignments;
        this.agreements = agreements;
        this.reception = reception;
        this.readings = readings;
        this.diagnosis = diagnosis;
        this.clock = clock;
    }

    /**
     * A consumer card that is there already was revealed, and stays. In one transaction, so that what is asked for in several places is
     * read once.
     */
    @Transactional(readOnly = true)
    public void fill(Model model, CaseFile file, Person person) {
        CaseNumber number = file.number();
        List<Milestone> timeline = cases.timeline(number);
        List<PromiseCard> cards = promises(number, (Language) model.getAttribute("language"));
        List<Worklist.OpenTask> tasks = worklist.tasksOf(number);
        model.addAttribute("file", file);
        model.addAttribute("talks", reception.ofCase(person, number));
        model.addAttribute("diagnosed", DiagnosisLine.of(diagnosis, number));
        model.addAttribute("charts", ReadingChart.of(unlessErased(() -> readings.of(number), List.of())));
        model.addAttribute("promises", cards);
        model.addAttribute("next", next(cards));
        model.addAttribute(
                "tasks",
                tasks.stream()
                        .map(task -> TaskCard.of(task, person))
                        .sorted(Comparator.comparing(TaskCard::workable).reversed())
                        .toList());
        model.addAttribute("holders", cases.holders(number));
        model.addAttribute("timeline", newestFirst(timeline));
        model.addAttribute("entitlement", entitlements.of(number));
        if (!model.containsAttribute("consumer")) {
            model.addAttribute("consumer", contacts.masked(file).orElse(null));
        }
        model.addAttribute("mayReveal", access.mayRevealConsumer(person, file));
        model.addAttribute("description", unlessErased(() -> cases.descriptionOf(number), null));
        model.addAttribute("notes", newestFirst(unlessErased(() -> cases.notes(number), List.of())));
        List<Attachment> papers = unlessErased(() -> attachments.of(number), List.of());
        model.addAttribute(
                "photos",
                papers.stream().filter(paper -> paper.kind().equals("photo")).toList());
        model.addAttribute(
                "documents",
                papers.stream().filter(paper -> !paper.kind().equals("photo")).toList());
        model.addAttribute(
                "messages",
                newestFirst(notifications.of(number).stream()
                        .map(message -> messageWords.line(message, timeline))
                        .toList()));
        model.addAttribute(
                "openedFrom", linked(Optional.ofNullable(file.openedFrom()).flatMap(cases::find), person));
        model.addAttribute(
                "followUps",
                cases.followUps(number).stream()
                        .map(one -> new Linked(one, access.mayOpen(person, one)))
                        .toList());
        model.addAttribute("mayStop", access.mayStopClocks(person, file));
        model.addAttribute("stopped", forceMajeure.lasts(number));
        model.addAttribute("causes", ForceMajeureCause.values());
        handOvers(model, file, person);
        model.addAttribute("pieces", piecesOf(file, tasks));
        model.addAttribute("assignments", newestFirst(assignments.of(number)));
        model.addAttribute("takenUnder", newestFirst(agreements.takenUnder(number)));
        model.addAttribute(
                "seesWhy",
                person.isAdministrator() || person.belongsTo(file.lead().value()));
    }

    private void handOvers(Model model, CaseFile file, Person person) {
        List<HandOverLine> lines = handOverDesk.seenBy(person, file).stream()
                .map(one -> new HandOverLine(
                        one,
                        workNames.of(one),
                        handOvers.wordsOf(one).orElse(null),
                        handOverDesk.mayAnswer(person, one),
                        handOverDesk.mayDecline(person, one),
                        handOverDesk.mayWithdraw(person, file, one)))
                .toList();
        boolean awaited = handOvers.historyOf(file.number()).open().isPresent();
        model.addAttribute("handOvers", newestFirst(lines));
        Optional<Bilingual> obstacle = handOverDesk.obstacle(person, file);
        model.addAttribute("mayOffer", !awaited && obstacle.isEmpty() && handOverDesk.mayOffer(person, file));
        model.addAttribute("obstacle", awaited ? null : obstacle.orElse(null));
        model.addAttribute("mayTakeBack", handOverDesk.mayTakeBack(person, file));
        model.addAttribute("receivers", handOverDesk.receivers(person, file));
        model.addAttribute("handOverReasons", HandOverReason.toGive());
        model.addAttribute("declineReasons", DeclineReason.values());
    }

    /** What the holder has to do with it, and might give away alone. */
    private static List<Worklist.OpenTask> piecesOf(CaseFile file, List<Worklist.OpenTask> tasks) {
        return tasks.stream()
                .filter(task -> task.group() != null
                        && task.group().startsWith(file.holder().value() + ".")
                        && !task.group().endsWith(".supervisor"))
                .toList();
    }

    private List<PromiseCard> promises(CaseNumber number, Language language) {
        Instant now = clock.instant();
        return promises.of(number).stream()
                .map(PromiseView::stage)
                .map(stage -> PromiseCard.of(
                        promises.ledger(number, stage),
                        promises.explain(number, stage, language).lines(),
                        now))
                .toList();
    }

    /** The open promise that is due first; one without a date only when there is no other. */
    private static PromiseCard next(List<PromiseCard> cards) {
        return cards.stream()
                .filter(PromiseCard::isOpen)
                .min(Comparator.comparing(
                        card -> card.promise().dueAt(), Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .orElse(null);
    }

    private Linked linked(Optional<CaseFile> file, Person person) {
        return file.map(one -> new Linked(one, access.mayOpen(person, one))).orElse(null);
    }

    private static <T> T unlessErased(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (PersonalDataGone erased) {
            return otherwise;
        }
    }

    private static <T> List<T> newestFirst(List<T> inOrder) {
        List<T> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);
        return reversed;
    }
}
