package org.anshi.promise.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.anshi.promise.PauseReason;
import org.anshi.promise.ResponseLimit;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Stage;

/** The sentences of an explanation in one language. */
interface Phrases {
    static Phrases of(Language language, Moments moments) {
        return language == Language.EN ? new EnglishPhrases(moments) : new ChinesePhrases(moments);
    }

    String begun(Instant at, Stage stage, ResponseLimit limit);

    String source(String source);

    /** A stretch of time that counted, within one day or over several. */
    String counted(Instant from, Instant to, Duration time);

    /** Part of a working day, its spans already written out. */
    String partOfDay(LocalDate day, Bilingual makeUp, String spans, Duration time);

    String wholeDays(LocalDate from, LocalDate to, int days, Duration time);

    /** @param holiday null for a weekend */
    String off(LocalDate from, LocalDate to, Bilingual holiday);

    String paused(Instant from, Instant to, PauseReason reason, String evidence, Duration time);

    String pausedStill(Instant from, PauseReason reason, String evidence);

    String handedOver(Instant at, String from, String to);

    String agreed(Instant at, Instant date);

    /** @param source of the rule, in both languages */
    String committed(Instant at, Instant date, String source);

    String tooLateToAgree(Instant at, Instant date);

    String missed(Instant due);

    String newDate(Instant at, Instant date);

    String recounted(Instant at);

    String ceilingAfterParts(Instant ceiling);

    String ceiling(Instant ceiling, boolean forParts);

    /** A ceiling whose days the law counts from the request. */
    String ceilingFromRequest(Instant ceiling, int days, Instant requestedAt);

    String dueBy(Instant due, Stage stage);

    String left(Duration left);

    String notAgreedYet();

    String late(Instant due, Stage stage);

    /** @param answerBy by when the consumer has a new date, not by when the stage is done */
    String willHear(Instant answerBy);

    String promisedAnew(Instant newDue, Stage stage);

    String kept(Instant at, Stage stage, Instant due, boolean late);

    String waived(Instant at);
}
