package org.anshi.notification;

import java.time.Instant;
import org.anshi.casefile.Milestone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;

/**
 * Something a consumer is to be told: what happened and what comes next. {@code urgent} ones ignore quiet hours,
 * {@code undated} ones name no date although a promise may still run. {@code trueWhile} is looked at again just before sending.
 */
public record Notice(Milestone milestone, Bilingual next, boolean urgent, boolean undated, TrueWhile trueWhile) {
    /** When a queued message is still true. Written as in diagrams: {@code promise:solution}. */
    public sealed interface TrueWhile {
        record Always() implements TrueWhile {
            @Override
            public String toString() {
                return "always";
            }
        }

        record CaseOpen() implements TrueWhile {
            @Override
            public String toString() {
                return "case-open";
            }
        }

        record PromiseOpen(Stage stage) implements TrueWhile {
            @Override
            public String toString() {
                return "promise:" + stage.code();
            }
        }

        record ActionOffered(String key) implements TrueWhile {
            @Override
            public String toString() {
                return "action:" + key;
            }
        }

        /** For what goes stale by itself, such as a one-time code. */
        record Until(Instant end) implements TrueWhile {
            @Override
            public String toString() {
                return "until:" + end;
            }
        }

        static TrueWhile parse(String text) {
            int colon = text.indexOf(':');
            String kind = colon < 0 ? text : text.substring(0, colon);
            String rest = text.substring(colon + 1);
            return switch (kind) {
                case "always" -> new Always();
                case "case-open" -> new CaseOpen();
                case "promise" -> new PromiseOpen(Stage.of(rest));
                case "action" -> new ActionOffered(rest);
                case "until" -> new Until(Instant.parse(rest));
                default ->
                    throw new IllegalArgumentException(
                            "'" + text
                                    + "' says not when a message is true; one of always, case-open, promise:<stage>, action:<key>");
            };
        }
    }
}
