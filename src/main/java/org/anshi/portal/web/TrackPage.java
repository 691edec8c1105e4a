package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.anshi.casefile.StampedCase;
import org.anshi.portal.progress.Reading;
import org.anshi.portal.progress.Readings;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.shared.Language;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** The page of one case: how it stands. Written once for each reading of the case, and shown again while that holds. */
@Controller
class TrackPage {
    private static final List<String> SAID =
            List.of("opened", "no-photos", "answered", "photos", "rescheduled", "diagnosed", "diagnosed-solved");

    private final TrackedCases tracked;
    private final Readings readings;
    private final TrackView view;
    private final ViewResolver templates;
    private final Map<Reading, WrittenPage> written = Collections.synchronizedMap(new WeakHashMap<>());

    TrackPage(
            TrackedCases tracked,
            Readings readings,
            TrackView view,
            @Qualifier("thymeleafViewResolver") ViewResolver templates) {
        this.tracked = tracked;
        this.readings = readings;
        this.view = view;
        this.templates = templates;
    }

    @GetMapping("/track/{token}")
    View page(
            @PathVariable String token,
            @RequestParam(required = false) String done,
            HttpServletRequest request,
            Model model,
            Locale locale)
            throws Exception {
        StampedCase looked = tracked.look(token);
        Reading reading = readings.of(looked, Language.of(locale));
        boolean asUsual = request.getQueryString() == null && !reading.isPersonal();
        WrittenPage before = asUsual ? written.get(reading) : null;
        if (before != null) {
            return before.with(token);
        }
        model.addAttribute("token", token);
        model.addAttribute("done", done != null && SAID.contains(done) ? done : null);
        view.fill(model, looked.number(), reading.document(), locale);
        View template = templates.resolveViewName("portal/track", locale);
        return asUsual ? WrittenPage.by(template, token, page -> written.put(reading, page)) : template;
    }
}
