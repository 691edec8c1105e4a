package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.progress.Answers;
import org.anshi.portal.progress.Progress;
import org.anshi.portal.progress.ProgressDocument;
import org.anshi.portal.progress.Readings;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.promise.Explanation;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.Stage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One case, for whoever holds its link: how it stands, what can be done, and why its dates are what they are. */
@RestController
@RequestMapping(path = "/api/v1/track/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tracking")
@ApiResponse(responseCode = "200")
@ApiResponse(
        responseCode = "404",
        description = "No such link",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
class TrackApi {
    /** Why a date is what it is, line by line. */
    @Schema(name = "Explanation")
    record ExplanationDocument(
            @Schema(nullable = true) OffsetDateTime dueAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> lines) {}

    private final TrackedCases tracked;
    private final Readings readings;
    private final Progress progress;
    private final Answers answers;
    private final PromiseKeeper promises;
    private final Clock clock;

    TrackApi(
            TrackedCases tracked,
            Readings readings,
            Progress progress,
            Answers answers,
            PromiseKeeper promises,
            Clock clock) {
        this.tracked = tracked;
        this.readings = readings;
        this.progress = progress;
        this.answers = answers;
        this.promises = promises;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "How the case stands")
    ProgressDocument progress(@PathVariable String token, @Parameter(hidden = true) Locale locale) {
        return readings.of(tracked.look(token), Language.of(locale)).document();
    }

    @PostMapping(path = "/actions/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Does one of the actions offered")
    @ApiResponse(
            responseCode = "409",
            description = "This action is no longer offered",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    ProgressDocument act(
            @PathVariable String token,
            @PathVariable String key,
            @RequestBody(required = false) ActionRequest asked,
            @Parameter(hidden = true) Locale locale) {
        CaseNumber number = tracked.behind(token);
        answers.give(number, key, asked == null ? null : asked.fields());
        return progress.of(number, Language.of(locale));
    }

    @GetMapping("/promises/{stage}/explanation")
    @Operation(summary = "Why a promise's date is what it is, line by line")
    ExplanationDocument explain(
            @PathVariable String token,
            @PathVariable
                    @Parameter(schema = @Schema(allowableValues = {"acceptance", "solution", "arrival", "completion"}))
                    String stage,
            @Parameter(hidden = true) Locale locale) {
        Explanation why = promises.explain(tracked.behind(token), stageOf(stage), Language.of(locale));
        return new ExplanationDocument(
                why.dueAt() == null ? null : why.dueAt().atZone(clock.getZone()).toOffsetDateTime(), why.lines());
    }

    private static Stage stageOf(String code) {
        try {
            return Stage.of(code);
        } catch (IllegalArgumentException unknown) {
            throw TrackedCases.notFound();
        }
    }
}
