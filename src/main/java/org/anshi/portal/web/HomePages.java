package org.anshi.portal.web;

import java.util.Comparator;
import java.util.List;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: which service is needed, or where an earlier case stands. */
@Controller
class HomePages {
    /** Journeys we have drawn an icon for; one that an analyst adds gets a plain one. */
    static final List<String> DRAWN =
            List.of("repair", "replacement", "delivery", "warranty-extension", "recycling", "consultation");

    private final JourneyCatalogue catalogue;

    HomePages(JourneyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("journeys", inOrder(catalogue.offered()));
        model.addAttribute("drawn", DRAWN);
        return "portal/home";
    }

    /** What people come for most first; what an analyst adds comes last. */
    private static List<OfferedJourney> inOrder(List<OfferedJourney> journeys) {
        return journeys.stream()
                .sorted(Comparator.comparingInt(
                        journey -> DRAWN.contains(journey.key()) ? DRAWN.indexOf(journey.key()) : DRAWN.size()))
                .toList();
    }
}
