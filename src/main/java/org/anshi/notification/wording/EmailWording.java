package org.anshi.notification.wording;

import java.util.Map;
import org.anshi.notification.outbox.Letter;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.springframework.stereotype.Component;

/** E-mails: the same words as a page and as plain text. */
@Component
public class EmailWording {
    private static final int SUBJECT_LENGTH = 78;

    private final MailTemplates templates = new MailTemplates();

    public Letter write(String address, Telling telling) {
        String subject = subject(telling.journey() + " " + telling.caseNumber(), telling.what(), telling.language());
        Map<String, Object> words = Map.of("telling", telling, "subject", subject);
        return new Letter(
                address,
                subject,
                templates.text("notice", telling.language(), words),
                templates.html("notice", telling.language(), words));
    }

    /** To an organisation's staff, in both languages, without a word about the consumer. */
    public Letter warning(String address, String caseNumber, Bilingual subject, Bilingual text, String link) {
        return toStaff(address, caseNumber, subject(caseNumber, both(subject), Language.ZH), subject, text, link);
    }

    /** To an organisation's staff, about no case. */
    public Letter reminder(String address, Bilingual subject, Bilingual text, String link) {
        return toStaff(address, "", Plain.cut(Plain.line(both(subject)), SUBJECT_LENGTH), subject, text, link);
    }

    private Letter toStaff(
            String address, String caseNumber, String line, Bilingual title, Bilingual text, String link) {
        Map<String, Object> words =
                Map.of("caseNumber", caseNumber, "title", title, "words", text, "link", link, "subject", line);
        return new Letter(
                address,
                line,
                templates.text("warning", Language.ZH, words),
                templates.html("warning", Language.ZH, words));
    }

    private static String both(Bilingual text) {
        return text.zh() + " · " + text.en();
    }

    private static String subject(String about, String what, Language language) {
        return Plain.cut(Plain.line(about + (language == Language.EN ? ": " : "：") + what), SUBJECT_LENGTH);
    }
}
