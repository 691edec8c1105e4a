package org.anshi.handover;

import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;

/**
 * Offer a case, or one piece of work in it, to another organisation. {@code work} names the diagram's element and is null for the
 * whole case; {@code words} may be null; {@code by} is a person's id, or null where the drawn path offers it.
 */
public record OfferHandOver(
        CaseNumber caseNumber,
        OrganisationId to,
        HandOverScope scope,
        String work,
        HandOverReason reason,
        String words,
        String by,
        boolean byLeadsSupervisor) {
    public static final int LONGEST = 2000;

    public OfferHandOver {
        words = words == null || words.isBlank() ? null : words.strip();
        if (scope == HandOverScope.PIECE_OF_WORK && (work == null || work.isBlank())) {
            throw fault("work", "请选择要移交的工作", "Choose the piece of work to hand over");
        }
        if (scope == HandOverScope.WHOLE_CASE) {
            work = null;
        }
        if (reason == HandOverReason.OTHER && words == null) {
            throw fault("words", "原因为“其他”时，请说明", "Please say which other reason it is");
        }
        mayBeSaid(words);
    }

    static void mayBeSaid(String words) {
        if (words != null && (words.length() > LONGEST || words.indexOf('\0') >= 0)) {
            throw fault("words", "说明不能超过 2000 字", "The words may have up to 2000 characters");
        }
    }

    static Refused fault(String field, String zh, String en) {
        Bilingual reason = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, reason, java.util.List.of(new Refused.Fault(field, reason)));
    }
}
