package org.anshi.desk.api;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.ConsumerContacts;
import org.anshi.desk.file.HandOverDesk;
import org.anshi.entitlement.Entitlement;
import org.anshi.entitlement.Entitlements;
import org.anshi.handover.HandOvers;
import org.anshi.identity.Person;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.journey.Worklist;
import org.anshi.organisation.Organisations;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Puts a case together for a program, as the page of the case file does for people. */
@Component
class CaseDocuments {
    private final CaseFiles cases;
    private final Attachments attachments;
    private final PromiseKeeper promises;
    private final Entitlements entitlements;
    private final Worklist worklist;
    private final CaseAccess access;
    private final ConsumerContacts contacts;
    private final HandOverDesk handOverDesk;
    private final HandOvers handOvers;
    private final Organisations organisations;
    private final JourneyCatalogue journeys;
    private final LocalTimes times;

    CaseDocuments(
            CaseFiles cases,
            Attachments attachments,
            PromiseKeeper promises,
            Entitlements entitlements,
            Worklist worklist,
            CaseAccess access,
            ConsumerContacts contacts,
            HandOverDesk handOverDesk,
            HandOvers handOvers,
            Organisations organisations,
            JourneyCatalogue journeys,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.promises = promises;
        this.entitlements = entitlements;
        this.worklist = worklist;
        this.access = access;
        this.contacts = contacts;
        this.handOverDesk = handOverDesk;
        this.handOvers = handOvers;
        this.organisations = organisations;
        this.journeys = journeys;
        this.times = new LocalTimes(clock.getZone());
    }

    CaseLineDocument line(CaseFile file) {
        return CaseLineDocument.of(file, promises.of(file.number()), times);
    }

    CaseFileDocument of(CaseFile file, Person person, Language language) {
        CaseNumber number = file.number();
        return new CaseFileDocument(
                number.value(),
                file.journey(),
                journeys.find(file.journey())
                        .map(journey -> journey.name().in(language))
                        .orElse(file.journey()),
                file.status().code(),
                times.at(file.openedAt()),
                times.at(file.closedAt()),
                file.lead().value(),
                holders(number, language),
                CaseFileDocument.Goods.of(file.product()),
                unlessErased(() -> cases.descriptionOf(number), null),
                contacts.masked(file).map(CaseFileDocument.Contact::of).orElse(null),
                access.mayRevealConsumer(person, file),
                promises.of(number).stream()
                        .map(promise -> PromisedDocument.of(promise, times))
                        .toList(),
                cover(entitlements.of(number), language),
                tasks(number, person),
                handOverDesk.seenBy(person, file).stream()
                        .map(one ->
                                HandOverDocument.of(one, handOvers.wordsOf(one).orElse(null), times.zone(), language))
                        .toList(),
                notes(number),
                milestones(number, language),
                papers(number));
    }

    private List<CaseFileDocument.Held> holders(CaseNumber number, Language language) {
        return cases.holders(number).stream()
                .map(holder -> new CaseFileDocument.Held(
                        holder.organisation().value(),
                        nameOf(holder.organisation(), language),
                        times.at(holder.from()),
                        times.at(holder.to())))
                .toList();
    }

    private String nameOf(OrganisationId id, Language language) {
        return organisations.find(id).map(one -> one.name().in(language)).orElse(id.value());
    }

    private static CaseFileDocument.Cover cover(Entitlement owed, Language language) {
        return new CaseFileDocument.Cover(
                owed.coveredByWarranty(),
                owed.coverKind(),
                owed.coveredUntil(),
                owed.rights(),
                owed.reasons().stream().map((Bilingual why) -> why.in(language)).toList());
    }

    private List<CaseFileDocument.ToDo> tasks(CaseNumber number, Person person) {
        return worklist.tasksOf(number).stream()
                .map(task -> new CaseFileDocument.ToDo(
                        task.id(),
                        task.element(),
                        task.name(),
                        task.group(),
                        task.assignee(),
                        times.at(task.due()),
                        task.group() != null && person.groups().contains(task.group())))
                .toList();
    }

    private List<CaseFileDocument.Written> notes(CaseNumber number) {
        return unlessErased(() -> cases.notes(number), List.<org.anshi.casefile.Note>of()).stream()
                .map(note ->
                        new CaseFileDocument.Written(note.label(), note.author(), note.words(), times.at(note.at())))
                .toList();
    }

    private List<CaseFileDocument.Told> milestones(CaseNumber number, Language language) {
        return cases.timeline(number).stream()
                .map(milestone -> new CaseFileDocument.Told(
                        milestone.key(),
                        milestone.text().in(language),
                        times.at(milestone.at()),
                        milestone.organisation().value()))
                .toList();
    }

    private List<CaseFileDocument.Paper> papers(CaseNumber number) {
        return unlessErased(() -> attachments.of(number), List.<Attachments.Attachment>of()).stream()
                .map(paper -> new CaseFileDocument.Paper(
                        paper.id().toString(), paper.kind(), paper.title(), paper.mediaType(), times.at(paper.at())))
                .toList();
    }

    private static <T> T unlessErased(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (PersonalDataGone erased) {
            return otherwise;
        }
    }
}
