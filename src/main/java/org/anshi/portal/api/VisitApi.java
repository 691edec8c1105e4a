package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.progress.Progress;
import org.anshi.portal.progress.ProgressDocument;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.portal.progress.VisitCards;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.visit.TechnicianPhoto;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The visit a consumer waits for: whose face to look for, and asking for another time. */
@RestController
@RequestMapping("/api/v1/track/{token}/visit")
@Tag(name = "Tracking")
@ApiResponse(
        responseCode = "404",
        description = "No such link, or nobody is sent yet, or no longer",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
class VisitApi {
    /** {@code wishedAt} is a day, or a day and a time, as the visit's {@code reschedule} says. */
    @Schema(name = "RescheduleRequest")
    record RescheduleRequest(
            @Schema(example = "2026-12-01T14:00:00+08:00", requiredMode = Schema.RequiredMode.REQUIRED) String wishedAt,
            @Schema(
                            description = "Where the visit is agreed by hours; left out, they stay as they are",
                            example = "09:00-12:00",
                            nullable = true)
                    String slotWindow) {}

    private final TrackedCases tracked;
    private final VisitCards visits;
    private final Progress progress;

    VisitApi(TrackedCases tracked, VisitCards visits, Progress progress) {
        this.tracked = tracked;
        this.visits = visits;
        this.progress = progress;
    }

    @PostMapping(
            path = "/reschedule",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Gives up the time that was agreed for another one, before anybody sets out")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "409",
            description = "No visit is agreed, or somebody is on the way",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    ProgressDocument reschedule(
            @PathVariable String token, @RequestBody RescheduleRequest asked, @Parameter(hidden = true) Locale locale) {
        CaseNumber number = tracked.behind(token);
        visits.reschedule(number, asked.wishedAt(), asked.slotWindow());
        return progress.of(number, Language.of(locale));
    }

    @GetMapping("/photo")
    @Operation(summary = "The photo of whoever comes, from when they are sent until they are there")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> photo(@PathVariable String token) {
        TechnicianPhoto photo = visits.photo(tracked.behind(token));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photo.content());
    }
}
