package org.anshi.notification;

import org.anshi.casefile.Milestone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;

/**
 * Something a consumer is to be told: what happened and what comes next. {@code urgent} ones ignore quiet hours.
 * {@code trueWhile} is looked at again just before sending.
 */
public record Notice(Milestone milestone, Bilingual next, boolean urgent, TrueWhile trueWhile) {
    /** When a queued message is still true. */
    public sealed interface TrueWhile {
        record Always() implements TrueWhile {}

        record CaseOpen() implements TrueWhile {}

        record PromiseOpen(Stage stage) implements TrueWhile {}

        record ActionOffered(String key) implements TrueWhile {}
    }
}
