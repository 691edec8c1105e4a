package org.anshi.workbench.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.ReleaseRefused;
import org.anshi.journey.RunningModels;
import org.anshi.journey.RunningModels.Version;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Model releases for programs: the same gate as for the page, answered in JSON. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models", description = "模型发布（分析员） Model releases, for analysts")
@SecurityRequirement(name = "staff")
class ModelsApi {
    private static final Bilingual REFUSED =
            new Bilingual("模型没有通过检查，什么都没有部署", "The models were refused, nothing of them is deployed");

    /** One thing a model breaks, for programs; {@code field} says where, {@code message} what and the way out. */
    record FindingDocument(
            String field,
            String message,
            String file,
            @Schema(nullable = true) String element,
            @Schema(nullable = true) String label,
            String rule,
            String problem,
            String wayOut) {
        static FindingDocument of(Finding finding, Language language) {
            String problem = finding.problem().in(language);
            String wayOut = finding.wayOut().in(language);
            return new FindingDocument(
                    finding.file() + (finding.element() == null ? "" : "#" + finding.element()),
                    (finding.label() == null ? "" : finding.label() + (language == Language.EN ? ": " : "："))
                            + problem
                            + (language == Language.EN ? " " : "")
                            + wayOut,
                    finding.file(),
                    finding.element(),
                    finding.label(),
                    finding.rule(),
                    problem,
                    wayOut);
        }
    }

    /** Why a release was refused, after RFC 9457: each thing its models break. */
    record RefusalDocument(String type, String title, int status, String detail, List<FindingDocument> errors) {
        static RefusalDocument of(ReleaseRefused refusal, Language language) {
            return new RefusalDocument(
                    "about:blank",
                    HttpStatus.UNPROCESSABLE_ENTITY.getReasonPhrase(),
                    HttpStatus.UNPROCESSABLE_ENTITY.value(),
                    REFUSED.in(language),
                    refusal.findings().stream()
                            .map(finding -> FindingDocument.of(finding, language))
                            .toList());
        }
    }

    /** What a release is handed in with; the names of the file parts do not matter. */
    record ReleaseForm(
            @Schema(
                            nullable = true,
                            description = "Letters, digits, dots and hyphens, up to 60; else the first process's")
                    String name,
            List<MultipartFile> files) {}

    /** What came of a release. */
    record ReleaseDocument(String id, String name, String releasedAt, List<String> files) {
        static ReleaseDocument of(Releases.Released released) {
            return new ReleaseDocument(
                    released.release().id(),
                    released.release().name(),
                    released.at().toString(),
                    released.release().files());
        }
    }

    /** A model that runs. */
    record ModelDocument(String key, String name, boolean journey, int version, String release, long openCases) {
        static ModelDocument of(List<Version> versions) {
            Version newest = versions.get(0);
            return new ModelDocument(
                    newest.key(),
                    newest.name(),
                    newest.journey(),
                    newest.number(),
                    newest.release().name(),
                    versions.stream().mapToLong(Version::openCases).sum());
        }
    }

    private final Releases releases;
    private final RunningModels running;

    ModelsApi(Releases releases, RunningModels running) {
        this.releases = releases;
        this.running = running;
    }

    @GetMapping
    @Operation(summary = "正在运行的模型 The models that run")
    List<ModelDocument> models() {
        return running.all().values().stream().map(ModelDocument::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "发布模型 Release models",
            description = "一次发布的全部 .bpmn、.dmn、.form 文件；要么全部部署，要么一个也不部署。"
                    + " All .bpmn, .dmn and .form files of one release; all of them are deployed, or none.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ReleaseForm.class))))
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "422",
            description = "The models break a rule; nothing of them is deployed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = RefusalDocument.class)))
    ResponseEntity<ReleaseDocument> release(
            @RequestParam(required = false) String name, MultipartHttpServletRequest request) throws IOException {
        Releases.Released released =
                releases.release(Upload.of(name, request.getMultiFileMap().values()));
        return ResponseEntity.created(
                        UriComponentsBuilder.fromPath("/workbench").build().toUri())
                .body(ReleaseDocument.of(released));
    }

    @ExceptionHandler
    ResponseEntity<RefusalDocument> refused(ReleaseRefused refusal, Locale locale) {
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(RefusalDocument.of(refusal, Language.of(locale)));
    }
}
