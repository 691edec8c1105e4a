package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.progress.Papers;
import org.anshi.portal.progress.Progress;
import org.anshi.portal.progress.ProgressDocument;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes photos into a case and hands out what the case holds for its consumer. */
@RestController
@Tag(name = "Tracking")
@ApiResponse(
        responseCode = "404",
        description = "No such link or document",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
class PhotosApi {
    /** The form of the multipart body; photos are also taken under any other part name. */
    @Schema(name = "Photos")
    record PhotosForm(
            @ArraySchema(maxItems = 5, schema = @Schema(type = "string", format = "binary")) List<String> photos) {}

    private final TrackedCases tracked;
    private final Papers papers;
    private final Progress progress;

    PhotosApi(TrackedCases tracked, Papers papers, Progress progress) {
        this.tracked = tracked;
        this.papers = papers;
        this.progress = progress;
    }

    @PostMapping(
            path = "/api/v1/track/{token}/photos",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adds photos, up to five a case, 10 MB each; all of them or none",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = PhotosForm.class))))
    @ApiResponse(responseCode = "200")
    ProgressDocument add(
            @PathVariable String token,
            @Parameter(hidden = true) MultipartHttpServletRequest form,
            @Parameter(hidden = true) Locale locale) {
        CaseNumber number = tracked.behind(token);
        papers.addPhotos(
                number,
                form.getMultiFileMap().values().stream().flatMap(List::stream).toList());
        return progress.of(number, Language.of(locale));
    }

    @GetMapping("/api/v1/track/{token}/documents/{id}")
    @Operation(summary = "A photo of the case or a document issued in it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> document(@PathVariable String token, @PathVariable UUID id) {
        CaseNumber number = tracked.behind(token);
        Attachment paper = papers.find(number, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .headers(papers.headers(paper))
                .body(papers.content(paper));
    }
}
