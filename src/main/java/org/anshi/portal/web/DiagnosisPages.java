package org.anshi.portal.web;

import org.anshi.diagnosis.Finding;
import org.anshi.diagnosis.Finding.Question;
import org.anshi.diagnosis.GuidedDiagnosis;
import org.anshi.portal.progress.TrackedCases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Guided diagnosis: one question on a page, and at the end what it probably is and what to do. From the page of a case, what it came to
 * goes into the case.
 */
@Controller
class DiagnosisPages {
    private final GuidedDiagnosis diagnosis;
    private final TrackedCases tracked;

    DiagnosisPages(GuidedDiagnosis diagnosis, TrackedCases tracked) {
        this.diagnosis = diagnosis;
        this.tracked = tracked;
    }

    @GetMapping("/help/diagnosis")
    String products(Model model) {
        return products("/help/diagnosis", model);
    }

    @GetMapping("/help/diagnosis/{finding}")
    String step(@PathVariable String finding, Model model) {
        return step("/help/diagnosis", finding, model);
    }

    @GetMapping("/track/{token}/diagnosis")
    String productsOfCase(@PathVariable String token, Model model) {
        return products(ofCase(token, model), model);
    }

    @GetMapping("/track/{token}/diagnosis/{finding}")
    String stepOfCase(@PathVariable String token, @PathVariable String finding, Model model) {
        return step(ofCase(token, model), finding, model);
    }

    @PostMapping("/track/{token}/diagnosis/{finding}")
    String conclude(@PathVariable String token, @PathVariable String finding, @RequestParam boolean solved) {
        diagnosis.concludes(tracked.behind(token), finding, solved);
        return "redirect:/track/" + token + "?done=" + (solved ? "diagnosed-solved" : "diagnosed");
    }

    private String ofCase(String token, Model model) {
        tracked.behind(token);
        model.addAttribute("token", token);
        return "/track/" + token + "/diagnosis";
    }

    private String products(String address, Model model) {
        model.addAttribute("address", address);
        model.addAttribute("products", diagnosis.products());
        return "portal/diagnosis";
    }

    private String step(String address, String finding, Model model) {
        Finding found = diagnosis.find(finding);
        model.addAttribute("address", address);
        model.addAttribute(found instanceof Question ? "question" : "cause", found);
        return "portal/diagnosis";
    }
}
