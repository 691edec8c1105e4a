package org.anshi.portal.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.ConsumerAction;
import org.anshi.casefile.Holder;
import org.anshi.casefile.Milestone;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a consumer may know of a case, in their language and in the time of the place where we work. */
@Component
public class Progress {
    private final CaseFiles cases;
    private final PromiseKeeper promises;
    private final Organisations organisations;
    private final Offers offers;
    private final Attachments attachments;
    private final JourneyCatalogue journeys;
    private final VisitCards visits;
    private final Clock clock;

    Progress(
            CaseFiles cases,
            PromiseKeeper promises,
            Organisations organisations,
            Offers offers,
            Attachments attachments,
            JourneyCatalogue journeys,
            VisitCards visits,
            Clock clock) {
        this.cases = cases;
        this.promises = promises;
        this.organisations = organisations;
        this.offers = offers;
        this.attachments = attachments;
        this.journeys = journeys;
        this.visits = visits;
        this.clock = clock;
    }

    /** In one transaction, so that what several rooms ask for is read once. */
    @Transactional(readOnly = true)
    public ProgressDocument of(CaseNumber number, Language language) {
        CaseFile file = cases.get(number);
        List<PromiseView> made = promises.of(number);
        return new ProgressDocument(
                number.value(),
                file.journey(),
                journeys.find(file.journey())
                        .map(OfferedJourney::name)
                        .map(name -> name.in(language))
                        .orElse(file.journey()),
                label(file, language),
                file.status().code(),
                local(file.openedAt()),
                local(file.closedAt()),
                organisation(file.holder(), file.holderSince(), language),
                organisation(file.lead(), file.openedAt(), language),
                cases.holders(number).stream()
                        .filter(holder -> holder.to() != null)
                        .map(holder -> held(holder, language))
                        .toList(),
                stage(made, file.status().isFinal()).code(),
                made.stream().map(this::promised).toList(),
                cases.timeline(number).stream()
                        .map(milestone -> happened(milestone, language))
                        .toList(),
                offers.of(number).stream()
                        .map(action -> action(action, language))
                        .toList(),
                attachments.of(number).stream().map(this::paper).toList(),
                visits.of(number, language));
    }

    /** Completion runs from acceptance to the end, around solution and arrival: the others are nearer to what happens now. */
    private static Stage stage(List<PromiseView> made, boolean ended) {
        Stage last =
                made.isEmpty() ? Stage.ACCEPTANCE : made.get(made.size() - 1).stage();
        return ended
                ? last
                : Stream.of(Stage.values())
                        .filter(stage -> made.stream()
                                .anyMatch(promise -> promise.stage() == stage
                                        && promise.state().isOpen()))
                        .findFirst()
                        .orElse(last);
    }

    private static String label(CaseFile file, Language language) {
        boolean unnamed = file.product().brand() == null && file.product().model() == null;
        return unnamed
                ? file.product().category().label().in(language)
                : file.product().label();
    }

    private ProgressDocument.Responsible organisation(OrganisationId id, Instant since, Language language) {
        return organisations
                .find(id)
                .map(found -> new ProgressDocument.Responsible(
                        id.value(), found.name().in(language), found.contact(), local(since)))
                .orElseGet(() -> new ProgressDocument.Responsible(id.value(), id.value(), null, local(since)));
    }

    private ProgressDocument.Held held(Holder holder, Language language) {
        return new ProgressDocument.Held(
                holder.organisation().value(),
                nameOf(holder.organisation(), language),
                local(holder.from()),
                local(holder.to()));
    }

    private String nameOf(OrganisationId id, Language language) {
        return organisations
                .find(id)
                .map(Organisation::name)
                .map(name -> name.in(language))
                .orElse(id.value());
    }

    private ProgressDocument.Promised promised(PromiseView promise) {
        return new ProgressDocument.Promised(
                promise.stage().code(),
                promise.state().code(),
                local(promise.madeAt()),
                local(promise.dueAt()),
                local(promise.metAt()),
                promise.pausedBecause() == null ? null : promise.pausedBecause().code(),
                local(promise.answerBy()),
                local(promise.newDueAt()));
    }

    private ProgressDocument.Happened happened(Milestone milestone, Language language) {
        return new ProgressDocument.Happened(
                milestone.key(),
                milestone.text().in(language),
                local(milestone.at()),
                milestone.organisation().value(),
                nameOf(milestone.organisation(), language));
    }

    private static ProgressDocument.Action action(ConsumerAction action, Language language) {
        return new ProgressDocument.Action(
                action.key(),
                action.title().in(language),
                action.about() == null ? null : action.about().in(language),
                action.fields().stream().map(field -> field(field, language)).toList());
    }

    private static ProgressDocument.Field field(ConsumerAction.Field field, Language language) {
        List<ConsumerAction.Option> options = field.options() == null ? List.of() : field.options();
        return new ProgressDocument.Field(
                field.key(),
                field.type(),
                field.label().in(language),
                field.required(),
                options.stream()
                        .map(option -> new ProgressDocument.Option(
                                option.value(), option.label().in(language)))
                        .toList());
    }

    private ProgressDocument.Paper paper(Attachment attachment) {
        return new ProgressDocument.Paper(
                attachment.id().toString(),
                attachment.kind(),
                attachment.title(),
                attachment.mediaType(),
                local(attachment.at()));
    }

    private OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
