package org.anshi.desk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.anshi.handover.HandOver;
import org.anshi.shared.Language;

/** A hand-over as programs see it; what is not known yet is null. */
@Schema(name = "HandOver")
record HandOverDocument(
        String id,
        String caseNumber,
        @Schema(example = "huadong-repair") String from,
        @Schema(example = "shunjie") String to,
        @Schema(allowableValues = {"whole-case", "piece-of-work"}) String scope,
        @Schema(nullable = true, description = "The diagram's element, for a piece of work") String work,
        @Schema(example = "capacity") String reason,
        @Schema(description = "The reason in the language asked for") String reasonText,
        @Schema(nullable = true) String words,
        OffsetDateTime offeredAt,
        @Schema(nullable = true) String offeredBy,
        @Schema(description = "Unanswered by then it goes back to the lead") OffsetDateTime answerDueAt,
        @Schema(allowableValues = {"offered", "accepted", "declined", "withdrawn", "expired"}) String state,
        @Schema(nullable = true) OffsetDateTime answeredAt,
        @Schema(nullable = true) String answeredBy,
        @Schema(nullable = true, example = "not-ours") String declineReason,
        @Schema(
                        nullable = true,
                        allowableValues = {"done", "needed-no-more", "returned"},
                        description = "What became of a piece of work that was accepted")
                String workEnd,
        @Schema(nullable = true) OffsetDateTime workEndedAt) {
    static HandOverDocument of(HandOver one, String words, ZoneId zone, Language language) {
        HandOver.Answer answer = one.answer();
        return new HandOverDocument(
                one.id().toString(),
                one.caseNumber().value(),
                one.from().value(),
                one.to().value(),
                one.scope().code(),
                one.work(),
                one.reason().code(),
                one.reason().label().in(language),
                words,
                local(one.offeredAt(), zone),
                one.offeredBy(),
                local(one.answerDueAt(), zone),
                one.state().code(),
                answer == null ? null : local(answer.at(), zone),
                answer == null ? null : answer.by(),
                answer == null || answer.reason() == null
                        ? null
                        : answer.reason().code(),
                one.ended() == null ? null : one.ended().how().code(),
                one.ended() == null ? null : local(one.ended().at(), zone));
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
