package org.anshi.knowledge;

import java.util.List;
import org.anshi.shared.Coded;
import org.anshi.shared.Language;

/**
 * What the approved articles say to a question; nothing else is ever said.
 *
 * @param hits the best first; none where nothing is known
 */
public record Answer(Certainty certainty, List<Hit> hits) {
    public static final Answer UNKNOWN = new Answer(Certainty.UNKNOWN, List.of());

    public enum Certainty implements Coded {
        /** The first one answers it; more where more was asked. */
        KNOWN,
        /** Nothing answers it for certain; these come near and may be offered, never claimed. */
        NEAR,
        UNKNOWN
    }

    /** @param sureness 0 to 1: how much of the question the article speaks of */
    public record Hit(ArticleVersion version, Language language, double sureness) {
        public Wording wording() {
            return version.article().in(language);
        }
    }

    public Answer {
        hits = List.copyOf(hits);
    }

    public boolean isKnown() {
        return certainty == Certainty.KNOWN;
    }
}
