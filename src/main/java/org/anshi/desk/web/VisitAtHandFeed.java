package org.anshi.desk.web;

import java.util.Locale;
import java.util.Map;
import org.anshi.desk.visit.VisitAtHand;
import org.anshi.desk.visit.VisitAtHand.AtHand;
import org.anshi.shared.Language;
import org.anshi.visit.AgreedTime;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The visit of a case in one line, for the task list: the engine itself knows nothing of consumers. */
@Controller
class VisitAtHandFeed extends DeskPage {
    private final VisitAtHand visits;

    VisitAtHandFeed(VisitAtHand visits) {
        this.visits = visits;
    }

    /** Empty while nobody is to come. */
    @GetMapping("/desk/visits/of/{number}")
    ResponseEntity<Map<String, String>> ofCase(@PathVariable String number, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(visits.of(me(), number)
                        .map(atHand -> written(atHand, Language.of(locale)))
                        .orElse(Map.of()));
    }

    private Map<String, String> written(AtHand atHand, Language language) {
        AgreedTime agreed = atHand.visit().agreed();
        DeskDates dates = new DeskDates(language, zone(), agreed.from());
        return Map.of(
                "when", dates.at(agreed.from()) + (agreed.isMoment() ? "" : "–" + dates.time(agreed.until())),
                "agreed", String.valueOf(atHand.visit().isAgreed()),
                "sent",
                        atHand.sent() == null
                                ? ""
                                : atHand.sent().shownName() + " "
                                        + atHand.sent().jobNumber(),
                "consumer", atHand.consumer(),
                "district", atHand.district());
    }
}
