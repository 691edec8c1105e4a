package org.anshi.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.progress.Progress;
import org.anshi.portal.progress.ProgressDocument;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.portal.request.Counter;
import org.anshi.portal.request.NewCase;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens a case for a program's request. */
@RestController
@Tag(name = "Cases")
class CasesApi {
    @Schema(name = "OpenedCase")
    record OpenedCase(
            @JsonUnwrapped ProgressDocument progress,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String trackingUrl,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String token) {}

    private final Counter counter;
    private final Progress progress;
    private final TrackedCases tracked;

    CasesApi(Counter counter, Progress progress, TrackedCases tracked) {
        this.counter = counter;
        this.progress = progress;
        this.tracked = tracked;
    }

    @PostMapping(
            path = "/api/v1/cases",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Opens a case; its first task and timers exist when this is answered")
    @ApiResponse(
            responseCode = "201",
            headers =
                    @Header(name = "Location", description = "The case's progress", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "400",
            description = "Something in the request is at fault; no case was opened",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The same Idempotency-Key was used with another body",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description = "Too many from this address; Retry-After says when to come back",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    ResponseEntity<OpenedCase> open(
            @RequestBody NewCase asked,
            @Parameter(description = "The same key and body give the same case")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @Parameter(hidden = true) Locale locale) {
        Language language = Language.of(locale);
        CaseNumber number = counter.handIn(asked, language, idempotencyKey).number();
        String token = tracked.tokenOf(number);
        return ResponseEntity.created(URI.create("/api/v1/track/" + token))
                .body(new OpenedCase(progress.of(number, language), tracked.url(token), token));
    }
}
