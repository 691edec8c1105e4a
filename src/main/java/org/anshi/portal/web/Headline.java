package org.anshi.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anshi.journey.ConsumerActions;
import org.anshi.portal.progress.ProgressDocument;
import org.anshi.portal.progress.ProgressDocument.Promised;
import org.anshi.portal.progress.ProgressDocument.Visit;
import org.springframework.context.MessageSource;

/** What happens now, in one sentence: who has the case, by when, and what comes next. {@code tone}: calm, yours, late or done. */
public record Headline(String text, String next, String tone) {
    static Headline of(ProgressDocument progress, List<String> stages, MessageSource words, Locale locale) {
        DateWords dates = new DateWords(org.anshi.shared.Language.of(locale));
        Promised now = progress.promises().stream()
                .filter(promise -> promise.stage().equals(progress.stage()))
                .findFirst()
                .orElse(null);
        String who = progress.responsible().name();
        if (!progress.isOpen()) {
            return new Headline(
                    words.getMessage("now." + progress.status(), null, locale),
                    words.getMessage(
                            "now." + progress.status() + ".next",
                            new Object[] {progress.lead().name()},
                            locale),
                    "done");
        }
        if (progress.status().equals("waiting")) {
            return new Headline(
                    asked(progress, words, locale),
                    words.getMessage("now.waiting.next", new Object[] {who}, locale),
                    "yours");
        }
        String next = next(progress, stages, words, locale);
        if (now != null && now.state().equals("breached")) {
            return new Headline(sorry(now, who, dates, words, locale), next, "late");
        }
        if (progress.visit() != null && !standsStill(now)) {
            return new Headline(visit(progress.visit(), dates, words, locale), next, "calm");
        }
        String key = "now." + progress.stage()
                + (now != null && now.state().equals("paused")
                        ? ".paused"
                        : now == null || now.dueAt() == null ? ".open" : "");
        String until = now == null ? "" : dates.at(now.dueAt());
        String why = now == null || now.pausedBecause() == null
                ? ""
                : words.getMessage("paused." + now.pausedBecause(), null, now.pausedBecause(), locale);
        return new Headline(words.getMessage(key, new Object[] {who, until, why}, locale), next, "calm");
    }

    /** Somebody is to come: that is what the consumer waits for, whatever the stage's limit allows. */
    private static String visit(Visit visit, DateWords dates, MessageSource words, Locale locale) {
        return visit.agreed()
                ? words.getMessage(
                        "now.visit",
                        new Object[] {visit.organisationName(), dates.span(visit.from(), visit.until())},
                        locale)
                : words.getMessage("now.visit.open", new Object[] {visit.organisationName()}, locale);
    }

    /** Waiting for the later time one chose is no standstill: somebody comes then. */
    private static boolean standsStill(Promised now) {
        return now != null && now.state().equals("paused") && !"later-slot".equals(now.pausedBecause());
    }

    /** Late: by when it will be done, or, while nobody has said so yet, by when they will. */
    private static String sorry(Promised late, String who, DateWords dates, MessageSource words, Locale locale) {
        String stage = stage(late.stage(), words, locale);
        if (late.newDueAt() != null) {
            return words.getMessage("now.late.renewed", new Object[] {who, stage, dates.at(late.newDueAt())}, locale);
        }
        return late.answerBy() == null
                ? words.getMessage("now.late", new Object[] {who, stage}, locale)
                : words.getMessage("now.late.answer", new Object[] {who, stage, dates.at(late.answerBy())}, locale);
    }

    /** What we said when we asked: the date, the price. */
    private static String asked(ProgressDocument progress, MessageSource words, Locale locale) {
        String about = progress.actions().stream()
                .filter(action -> action.about() != null)
                .map(ProgressDocument.Action::about)
                .findFirst()
                .orElse(null);
        if (about != null) {
            return about;
        }
        String titles = progress.actions().stream()
                .filter(action -> !ConsumerActions.isStanding(action.key()))
                .map(ProgressDocument.Action::title)
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? " / " : "、"));
        return words.getMessage("now.waiting", new Object[] {titles.isEmpty() ? "…" : titles}, locale);
    }

    private static String next(ProgressDocument progress, List<String> stages, MessageSource words, Locale locale) {
        int at = stages.indexOf(progress.stage());
        return at < 0 || at + 1 >= stages.size()
                ? words.getMessage("next.end", null, locale)
                : words.getMessage("next." + stages.get(at + 1), null, locale);
    }

    private static String stage(String code, MessageSource words, Locale locale) {
        return words.getMessage("stage." + code, null, code, locale);
    }
}
