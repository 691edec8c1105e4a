package org.anshi.desk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.anshi.promise.PromiseView;

/** A promise as those see it who have to keep it. */
@Schema(name = "CasePromise")
record PromisedDocument(
        @Schema(allowableValues = {"acceptance", "solution", "arrival", "completion"}) String stage,
        @Schema(allowableValues = {"running", "paused", "met", "breached", "met-late", "waived"}) String state,
        OffsetDateTime madeAt,
        @Schema(nullable = true, description = "From then on it is at risk") OffsetDateTime riskAt,
        @Schema(nullable = true) OffsetDateTime dueAt,
        @Schema(nullable = true) OffsetDateTime metAt,
        @Schema(nullable = true, example = "waiting-for-consumer") String pausedBecause,
        @Schema(nullable = true, description = "After a breach: by when the lead names a new time")
                OffsetDateTime answerBy,
        @Schema(nullable = true, description = "After a breach: the new time") OffsetDateTime newDueAt) {
    static PromisedDocument of(PromiseView promise, LocalTimes times) {
        return new PromisedDocument(
                promise.stage().code(),
                promise.state().code(),
                times.at(promise.madeAt()),
                times.at(promise.riskAt()),
                times.at(promise.dueAt()),
                times.at(promise.metAt()),
                promise.pausedBecause() == null ? null : promise.pausedBecause().code(),
                times.at(promise.answerBy()),
                times.at(promise.newDueAt()));
    }
}
