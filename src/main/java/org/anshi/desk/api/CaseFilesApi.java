package org.anshi.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.ConsumerContacts;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.anshi.journey.Worklist;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case file for programs: a partner's own system reads its own cases, and no more of them than its people could. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Case files", description = "案件（员工与合作方系统） Cases, for staff and partners' systems")
@SecurityRequirement(name = "staff")
class CaseFilesApi {
    private static final int PAGE = 50;
    private static final String ANY = "any";

    private final CaseFiles cases;
    private final Worklist worklist;
    private final CaseAccess access;
    private final CaseDocuments documents;
    private final ConsumerContacts contacts;
    private final Attachments attachments;
    private final CurrentPerson currentPerson;

    CaseFilesApi(
            CaseFiles cases,
            Worklist worklist,
            CaseAccess access,
            CaseDocuments documents,
            ConsumerContacts contacts,
            Attachments attachments,
            CurrentPerson currentPerson) {
        this.cases = cases;
        this.worklist = worklist;
        this.access = access;
        this.documents = documents;
        this.contacts = contacts;
        this.attachments = attachments;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    @Operation(
            summary = "本单位参与的案件 The cases this organisation takes part in",
            description = "新的在前，每次最多 50 个；下一页：before 写上一页最后一个单号。"
                    + " Newest first, 50 at a time; for more name the last one's number as before.")
    @ApiResponse(responseCode = "200")
    List<CaseLineDocument> all(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"open", ANY},
                                            defaultValue = "open"))
                    @RequestParam(defaultValue = "open")
                    String status,
            @RequestParam(defaultValue = "") String before,
            @Parameter(description = "只要这个任务所属的案件 Only the case of this task, as /engine-rest/task names it")
                    @RequestParam(defaultValue = "")
                    String task) {
        if (!task.isEmpty()) {
            return worklist.caseOf(task).flatMap(cases::find).filter(file -> access.mayOpen(me(), file)).stream()
                    .map(documents::line)
                    .toList();
        }
        return cases
                .ofOrganisations(
                        me().organisations().stream().map(OrganisationId::new).collect(Collectors.toSet()),
                        status.equals(ANY),
                        CaseNumber.isOne(before) ? new CaseNumber(before) : null,
                        PAGE)
                .stream()
                .map(documents::line)
                .toList();
    }

    @GetMapping("/{caseNumber}")
    @Operation(
            summary = "一个案件 One case",
            description = "与工作台案件页相同；联系方式遮蔽。 As the desk's case file shows it; contact details are masked.")
    @ForTakingPart
    CaseFileDocument one(@PathVariable String caseNumber, Locale locale) {
        return documents.of(access.open(me(), caseNumber), me(), Language.of(locale));
    }

    @PostMapping("/{caseNumber}/consumer")
    @Operation(
            summary = "查看联系方式 The contact details in full",
            description =
                    "对牵头单位、当前负责单位和有待办的单位开放，每次查看记录在案。"
                            + " For the lead, the holder and who has something to do; each look is put on record in the case file.")
    @ForTakingPart
    CaseFileDocument.Contact consumer(@PathVariable String caseNumber) {
        CaseFile file = access.open(me(), caseNumber);
        return contacts.reveal(me(), file.number())
                .map(CaseFileDocument.Contact::of)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND,
                        new Bilingual("消费者的个人信息已按规定删除。", "The consumer's data were erased as the rules ask.")));
    }

    @GetMapping("/{caseNumber}/documents/{id}")
    @Operation(summary = "照片或单据 A photo or a paper of the case")
    @ForTakingPart
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> document(@PathVariable String caseNumber, @PathVariable UUID id) {
        CaseFile file = access.open(me(), caseNumber);
        Attachment paper = attachments
                .find(file.number(), id)
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个附件。", "There is no such attachment.")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .body(attachments.content(paper));
    }

    private Person me() {
        return currentPerson.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
