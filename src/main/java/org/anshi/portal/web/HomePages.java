package org.anshi.portal.web;

import java.util.Set;
import org.anshi.intake.JourneyCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: which service is needed, or where an earlier case stands. */
@Controller
class HomePages {
    /** Journeys we have drawn an icon for; one that an analyst adds gets a plain one. */
    static final Set<String> DRAWN = Set.of("repair", "replacement", "delivery", "warranty-extension", "recycling");

    private final JourneyCatalogue catalogue;

    HomePages(JourneyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("journeys", catalogue.offered());
        model.addAttribute("drawn", DRAWN);
        return "portal/home";
    }
}
