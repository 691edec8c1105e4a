package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFile;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.ConsumerContacts;
import org.anshi.desk.file.ForceMajeure;
import org.anshi.desk.file.Thumbnail;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole case file on one page, and what can be done to it there. */
@Controller
@RequestMapping("/desk/cases/{number}")
class CasePages extends DeskPage {
    private static final String PHOTO = "photo";

    private final CaseAccess access;
    private final CaseView view;
    private final ConsumerContacts contacts;
    private final ForceMajeure forceMajeure;
    private final Attachments attachments;

    CasePages(
            CaseAccess access,
            CaseView view,
            ConsumerContacts contacts,
            ForceMajeure forceMajeure,
            Attachments attachments) {
        this.access = access;
        this.view = view;
        this.contacts = contacts;
        this.forceMajeure = forceMajeure;
        this.attachments = attachments;
    }

    @GetMapping
    String file(@PathVariable String number, Model model) {
        CaseFile file = access.open(me(), number);
        return shown(file, model);
    }

    /** Shown in the answer itself and nowhere kept: looking again is a new look, and on record again. */
    @PostMapping("/consumer")
    String reveal(@PathVariable String number, Model model) {
        CaseFile file = access.open(me(), number);
        contacts.reveal(me(), file.number()).ifPresent(card -> model.addAttribute("consumer", card));
        return shown(file, model);
    }

    @PostMapping("/force-majeure")
    String begin(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String evidence,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        CaseFile file = access.open(me(), number);
        try {
            forceMajeure.begin(me(), file.number(), cause, evidence);
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            model.addAttribute("cause", cause);
            model.addAttribute("evidence", evidence);
            return shown(file, model);
        }
        next.addFlashAttribute("done", "stopped");
        return "redirect:/desk/cases/" + file.number();
    }

    /** Nothing stands at the addresses of these forms. */
    @GetMapping({"/consumer", "/force-majeure", "/force-majeure/end"})
    String toTheCase(@PathVariable String number) {
        return "redirect:/desk/cases/" + access.open(me(), number).number();
    }

    @PostMapping("/force-majeure/end")
    String end(@PathVariable String number, RedirectAttributes next) {
        CaseFile file = access.open(me(), number);
        forceMajeure.end(me(), file.number());
        next.addFlashAttribute("done", "resumed");
        return "redirect:/desk/cases/" + file.number();
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable UUID id) {
        Attachment attachment = find(number, id);
        boolean picture = attachment.kind().equals(PHOTO);
        String extension = attachment.mediaType().equals(MediaType.APPLICATION_PDF_VALUE) ? ".pdf" : "";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(attachment.title() + extension, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachments.content(attachment));
    }

    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String number, @PathVariable UUID id) {
        Attachment photo = find(number, id);
        if (!photo.kind().equals(PHOTO)) {
            throw noSuchAttachment();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(Thumbnail.of(attachments.content(photo), photo.mediaType()));
    }

    private Attachment find(String number, UUID id) {
        CaseFile file = access.open(me(), number);
        return attachments.find(file.number(), id).orElseThrow(CasePages::noSuchAttachment);
    }

    private String shown(CaseFile file, Model model) {
        view.fill(model, file, me());
        return "desk/case";
    }

    private static Refused noSuchAttachment() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个附件。", "There is no such attachment."));
    }
}
