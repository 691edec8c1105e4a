package org.anshi.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Milestone;
import org.anshi.notification.Notifications.Message;
import org.anshi.shared.Language;
import org.anshi.shared.Stage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a message is about, without opening it: the milestone it tells, a one-time code, a warning to staff. */
@Component
class MessageWords {
    private static final String AT_RISK = "-at-risk";

    private final CaseFiles cases;
    private final FailureWords failures;
    private final MessageSource words;

    MessageWords(CaseFiles cases, FailureWords failures, MessageSource words) {
        this.cases = cases;
        this.failures = failures;
        this.words = words;
    }

    MessageLine line(Message message) {
        return line(message, message.caseNumber() == null ? List.of() : cases.timeline(message.caseNumber()));
    }

    MessageLine line(Message message, List<Milestone> timeline) {
        return MessageLine.of(message, about(message, timeline), failures.of(message.lastError()));
    }

    private String about(Message message, List<Milestone> timeline) {
        Locale locale = LocaleContextHolder.getLocale();
        if (message.milestone().startsWith("code-")) {
            return words.getMessage("desk.message.code", null, locale);
        }
        if (message.isToStaff()) {
            return atRisk(message.milestone(), locale);
        }
        return timeline.stream()
                .filter(milestone ->
                        milestone.key().equals(message.milestone()) && milestone.occurrence() == message.occurrence())
                .map(milestone -> milestone.text().in(Language.of(locale)))
                .findFirst()
                .orElse(message.milestone());
    }

    private String atRisk(String milestone, Locale locale) {
        return Arrays.stream(Stage.values())
                .filter(stage -> milestone.equals(stage.code() + AT_RISK))
                .map(stage -> words.getMessage(
                        "desk.message.at-risk", new Object[] {stage.label().in(Language.of(locale))}, locale))
                .findFirst()
                .orElseGet(() -> words.getMessage("desk.message." + milestone, null, milestone, locale));
    }
}
