package org.anshi.notification.wording;

import org.anshi.shared.Language;

/**
 * What a consumer is told, in their language and ready to be laid out: what happened, what comes next, by when and who is
 * responsible. Everything but {@code what} may be null.
 */
public record Telling(
        Language language,
        String name,
        String caseNumber,
        String journey,
        String what,
        String next,
        String by,
        String shortBy,
        String holder,
        String contact,
        String link) {
    @Override
    public String toString() {
        return "Telling[…]";
    }
}
