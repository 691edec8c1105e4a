package org.anshi.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;

/** What an article must be before anybody keeps it. */
final class Checked {
    private static final int TITLE = 100;
    private static final int SUMMARY = 500;
    private static final int BODY = 10_000;
    private static final int ASKED = 30;
    private static final int ASKED_LENGTH = 100;
    private static final int NAMED = 20;
    private static final int NAME_LENGTH = 40;

    private final List<Fault> faults = new ArrayList<>();

    private Checked() {}

    /** @throws Refused INVALID naming every field at fault */
    static void article(Article article, LocalDate today) {
        Checked checked = new Checked();
        checked.wording("zh", article.zh());
        checked.wording("en", article.en());
        checked.names("journeys", article.scope().journeys());
        checked.names("brands", article.scope().brands());
        checked.names("models", article.scope().models());
        checked.names("faultCodes", article.scope().faultCodes());
        if (article.reviewBy() == null || article.reviewBy().isBefore(today)) {
            checked.fault("reviewBy", "请填写今天或以后的复核日期", "Enter a review date from today on");
        }
        if (!checked.faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, checked.faults.get(0).message(), checked.faults);
        }
    }

    private void wording(String language, Wording wording) {
        text(language + ".title", wording.title(), TITLE);
        text(language + ".summary", wording.summary(), SUMMARY);
        text(language + ".body", wording.body(), BODY);
        if (wording.asked().size() > ASKED
                || wording.asked().stream().anyMatch(one -> one.isBlank() || one.length() > ASKED_LENGTH)) {
            fault(language + ".asked", "最多 30 种问法，每种不超过 100 字", "Up to 30 ways to ask, each up to 100 characters");
        }
    }

    private void text(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            fault(field, "请填写", "Please fill in");
        } else if (text.length() > longest || text.indexOf('\0') >= 0) {
            fault(field, "不能超过 " + longest + " 字", "Up to " + longest + " characters");
        }
    }

    private void names(String field, List<String> names) {
        Predicate<String> wrong = name -> name.isBlank() || name.length() > NAME_LENGTH;
        if (names.size() > NAMED || names.stream().anyMatch(wrong)) {
            fault(field, "最多 20 项，每项不超过 40 字", "Up to 20 of them, each up to 40 characters");
        }
    }

    private void fault(String field, String zh, String en) {
        faults.add(new Fault(field, new Bilingual(zh, en)));
    }
}
