package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFile;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.progress.Papers;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.portal.request.Counter;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Opens a request in two steps: what kind of thing it is about, then the rest, with the promise in view before it is sent. */
@Controller
@RequestMapping("/request/{journey}")
class RequestPages {
    private final JourneyCatalogue catalogue;
    private final PromisePreview preview;
    private final Counter counter;
    private final Papers papers;
    private final TrackedCases tracked;

    RequestPages(
            JourneyCatalogue catalogue, PromisePreview preview, Counter counter, Papers papers, TrackedCases tracked) {
        this.catalogue = catalogue;
        this.preview = preview;
        this.counter = counter;
        this.papers = papers;
        this.tracked = tracked;
    }

    @ModelAttribute("journey")
    OfferedJourney journey(@PathVariable("journey") String key) {
        return catalogue.find(key).orElseThrow(TrackedCases::notFound);
    }

    @GetMapping
    String form(
            @ModelAttribute("journey") OfferedJourney journey,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String brand,
            Model model) {
        Optional<ProductCategory> chosen = ProductCategory.find(category).filter(journey.categories()::contains);
        if (chosen.isEmpty()) {
            return "portal/category";
        }
        Map<String, String> asked =
                new HashMap<>(Map.of("product.category", chosen.get().code(), "key", newKey()));
        if (brand != null) {
            asked.put("product.brand", brand);
        }
        return filled(journey, asked, Map.of(), model);
    }

    /** The promise alone, for a page whose category or brand has changed. */
    @GetMapping("/promise")
    String promise(
            @ModelAttribute("journey") OfferedJourney journey,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String brand,
            Model model) {
        showPromise(journey, category, brand, model);
        return "portal/fields :: promise";
    }

    /** The same for a page without scripts: what was typed stays, nothing is sent yet. */
    @PostMapping(params = "preview")
    String promiseOfTyped(
            @ModelAttribute("journey") OfferedJourney journey,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        return filled(journey, new RequestForm(journey.key(), typed).shown(), Map.of(), model);
    }

    @PostMapping(params = "!preview")
    String send(
            @ModelAttribute("journey") OfferedJourney journey,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> photos,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        RequestForm form = new RequestForm(journey.key(), typed);
        try {
            papers.mustBePhotos(photos);
            CaseFile opened = counter.handIn(form.asked(), Language.of(locale), form.key());
            return "redirect:/track/" + tracked.tokenOf(opened.number()) + "?done=" + photosKept(opened, photos);
        } catch (Refused refused) {
            response.setStatus(Problems.status(refused.kind()).value());
            model.addAttribute("reason", refused.reason().in(Language.of(locale)));
            return filled(journey, withFreshKey(form, refused), faults(refused, locale), model);
        }
    }

    /** The case stands even when a photo turns out to be unreadable: its page asks for another. */
    private String photosKept(CaseFile opened, List<MultipartFile> photos) {
        try {
            papers.keepOnce(opened.number(), photos);
            return "opened";
        } catch (Refused unreadable) {
            return "no-photos";
        }
    }

    private String filled(OfferedJourney journey, Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        showPromise(journey, typed.get("product.category"), typed.get("product.brand"), model);
        return "portal/request";
    }

    private void showPromise(OfferedJourney journey, String category, String brand, Model model) {
        ProductCategory.find(category)
                .filter(journey.categories()::contains)
                .ifPresent(found -> model.addAttribute(
                        "promises", preview.of(journey.key(), found, brand, (DateWords) model.getAttribute("dates"))));
    }

    /** A key that was used with other words opens nothing any more; what was typed goes on under a new one. */
    private static Map<String, String> withFreshKey(RequestForm form, Refused refused) {
        Map<String, String> shown = form.shown();
        if (refused.kind() == Refused.Kind.CONFLICT || form.key() == null) {
            shown.put("key", newKey());
        }
        return shown;
    }

    static Map<String, String> faults(Refused refused, Locale locale) {
        return refused.faults().stream()
                .collect(Collectors.toMap(
                        Fault::field,
                        fault -> fault.message().in(Language.of(locale)),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
