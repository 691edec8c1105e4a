package org.anshi.workbench.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.anshi.identity.CurrentPerson;
import org.anshi.journey.ReleaseRefused;
import org.anshi.journey.RunningModels;
import org.anshi.journey.RunningModels.Standing;
import org.anshi.journey.RunningModels.Version;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workbench: which models run, in which versions, where their cases stand, and the release of a new one. */
@Controller
@RequestMapping("/workbench")
class WorkbenchPages {
    private static final int RELEASES_SHOWN = 12;

    private final RunningModels models;
    private final Releases releases;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    WorkbenchPages(RunningModels models, Releases releases, CurrentPerson currentPerson, Clock clock) {
        this.models = models;
        this.releases = releases;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @ModelAttribute
    void everyPage(Model page) {
        page.addAttribute("person", currentPerson.find().orElse(null));
        page.addAttribute("dates", new ReleaseDates(clock.getZone()));
    }

    @GetMapping
    String overview(Model page) {
        List<ModelRow> rows = models.all().values().stream().map(ModelRow::of).toList();
        page.addAttribute("journeys", rows.stream().filter(ModelRow::journey).toList());
        page.addAttribute("helpers", rows.stream().filter(row -> !row.journey()).toList());
        page.addAttribute(
                "releases", models.releases().stream().limit(RELEASES_SHOWN).toList());
        return "workbench/overview";
    }

    @PostMapping
    String release(
            @RequestParam(required = false) String name,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes afterwards)
            throws IOException {
        try {
            afterwards.addFlashAttribute(
                    "released",
                    releases.release(Upload.of(name, request.getMultiFileMap().values())));
            return "redirect:/workbench";
        } catch (ReleaseRefused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("findings", refusal.findings());
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            page.addAttribute("refusal", refusal.faults().get(0).message());
        }
        page.addAttribute("name", name);
        return overview(page);
    }

    @GetMapping("/models/{key}")
    String model(@PathVariable String key, @RequestParam(required = false) Integer version, Model page) {
        List<Version> versions = models.versions(key);
        Version shown = versions.stream()
                .filter(candidate -> version == null || candidate.number() == version)
                .findFirst()
                .orElseThrow(WorkbenchPages::noSuchModel);
        List<Standing> standing = models.standing(shown.definitionId());
        page.addAttribute("model", shown);
        page.addAttribute("versions", versions);
        page.addAttribute("standing", standing);
        return "workbench/model";
    }

    @GetMapping("/models/{key}/{version}/diagram")
    ResponseEntity<String> diagram(@PathVariable String key, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8))
                .body(models.diagram(key, version).orElseThrow(WorkbenchPages::noSuchModel));
    }

    private static Refused noSuchModel() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个模型或版本", "There is no such model or version"));
    }
}
