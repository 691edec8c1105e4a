package org.anshi.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.journey.ConsumerActions;
import org.anshi.portal.progress.Progress;
import org.anshi.portal.progress.ProgressDocument;
import org.anshi.portal.progress.ProgressDocument.Action;
import org.anshi.portal.progress.ProgressDocument.Promised;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.anshi.shared.Stage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Lays out one case for its page: the sentence of the moment, a step per stage, what can be done, what happened. */
@Component
class TrackView {
    /** A stage with its promise, or null when it has not begun; {@code why} explains the promise's date. */
    record Step(String stage, Promised promise, List<String> why) {}

    private final Progress progress;
    private final PromiseKeeper promises;
    private final JourneyCatalogue catalogue;
    private final MessageSource words;

    TrackView(Progress progress, PromiseKeeper promises, JourneyCatalogue catalogue, MessageSource words) {
        this.progress = progress;
        this.promises = promises;
        this.catalogue = catalogue;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public void fill(Model model, CaseNumber number, Locale locale) {
        fill(model, number, progress.of(number, Language.of(locale)), locale);
    }

    /** In one transaction, so that what explains several dates is read once. */
    @Transactional(readOnly = true)
    public void fill(Model model, CaseNumber number, ProgressDocument document, Locale locale) {
        List<String> stages = stages(document);
        model.addAttribute("progress", document);
        model.addAttribute("headline", headline(document, stages, locale));
        model.addAttribute("steps", steps(number, document, stages, Language.of(locale)));
        model.addAttribute("asked", asked(document));
        model.addAttribute("standing", standing(document));
        model.addAttribute("photos", papers(document, true));
        model.addAttribute("documents", papers(document, false));
        model.addAttribute("history", newestFirst(document));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
        }
    }

    /** What happens now, and what comes next. */
    Headline headline(ProgressDocument document, Locale locale) {
        return headline(document, stages(document), locale);
    }

    private Headline headline(ProgressDocument document, List<String> stages, Locale locale) {
        return Headline.of(document, stages, words, locale);
    }

    /** @throws Refused CONFLICT when it is not offered now */
    Action action(Model model, String key) {
        return ((ProgressDocument) model.getAttribute("progress"))
                .actions().stream()
                        .filter(action -> action.key().equals(key))
                        .findFirst()
                        .orElseThrow(TrackedCases::noLongerOffered);
    }

    private List<String> stages(ProgressDocument document) {
        Stream<String> drawn = catalogue.find(document.journey()).map(OfferedJourney::stages).stream()
                .flatMap(List::stream)
                .map(Stage::code);
        Stream<String> made = document.promises().stream().map(Promised::stage);
        return Stream.concat(drawn, made)
                .distinct()
                .sorted(java.util.Comparator.comparing(Stage::of))
                .toList();
    }

    private List<Step> steps(CaseNumber number, ProgressDocument document, List<String> stages, Language language) {
        Map<String, Promised> made = new LinkedHashMap<>();
        document.promises().forEach(promise -> made.put(promise.stage(), promise));
        return stages.stream()
                .filter(stage -> document.isOpen() || made.containsKey(stage))
                .map(stage -> new Step(
                        stage, made.get(stage), made.containsKey(stage) ? why(number, stage, language) : List.of()))
                .toList();
    }

    private List<String> why(CaseNumber number, String stage, Language language) {
        try {
            return promises.explain(number, Stage.of(stage), language).lines();
        } catch (Refused noSuchPromise) {
            return List.of();
        }
    }

    /** While the case is open, what the journey waits for; afterwards, how it went. */
    private static List<Action> asked(ProgressDocument document) {
        return document.actions().stream()
                .filter(action -> isAsked(document, action))
                .toList();
    }

    private static List<Action> standing(ProgressDocument document) {
        return document.actions().stream()
                .filter(action -> !isAsked(document, action))
                .toList();
    }

    private static boolean isAsked(ProgressDocument document, Action action) {
        return document.isOpen()
                ? !ConsumerActions.isStanding(action.key())
                : action.key().equals("evaluate");
    }

    private static List<ProgressDocument.Paper> papers(ProgressDocument document, boolean photos) {
        return document.attachments().stream()
                .filter(paper -> paper.kind().equals("photo") == photos)
                .toList();
    }

    private static List<ProgressDocument.Happened> newestFirst(ProgressDocument document) {
        List<ProgressDocument.Happened> history = new ArrayList<>(document.milestones());
        java.util.Collections.reverse(history);
        return history;
    }
}
