package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.anshi.desk.file.NotYours;
import org.anshi.desk.message.Undelivered;
import org.anshi.desk.talk.Reception;
import org.anshi.desk.visit.DispatchDesk;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What all pages of the desk share: who looks, in which language, and refusals in plain words with the way back. */
abstract class DeskPage {
    private CurrentPerson currentPerson;
    private Organisations organisations;
    private ObjectProvider<PeopleStore> people;
    private JourneyCatalogue journeys;
    private Clock clock;

    /** By a setter, so that the pages' constructors speak of their own work only. */
    @Autowired
    void furnish(
            CurrentPerson currentPerson,
            Organisations organisations,
            ObjectProvider<PeopleStore> people,
            JourneyCatalogue journeys,
            Clock clock) {
        this.currentPerson = currentPerson;
        this.organisations = organisations;
        this.people = people;
        this.journeys = journeys;
        this.clock = clock;
    }

    @ModelAttribute
    void common(HttpServletRequest request, Model model, Locale locale) {
        model.addAllAttributes(shared(request, Language.of(locale)));
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Person me() {
        return currentPerson.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    @ExceptionHandler
    ModelAndView on(Refused refused, HttpServletRequest request, Locale locale) {
        HttpStatus status =
                switch (refused.kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
                };
        return refusal(status, refused.reason(), request, locale);
    }

    @ExceptionHandler
    ModelAndView on(NotYours refused, HttpServletRequest request, Locale locale) {
        return refusal(HttpStatus.FORBIDDEN, refused.reason(), request, locale);
    }

    @ExceptionHandler
    ModelAndView on(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request, Locale locale) {
        return refusal(
                HttpStatus.NOT_FOUND, new Bilingual("没有找到这一项。", "There is no such thing here."), request, locale);
    }

    private ModelAndView refusal(HttpStatus status, Bilingual reason, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("desk/refused", status);
        page.addAllObjects(shared(request, Language.of(locale)));
        page.addObject("reason", reason.in(Language.of(locale)));
        return page;
    }

    private Map<String, Object> shared(HttpServletRequest request, Language language) {
        Person me = me();
        return Map.of(
                "me",
                me,
                "language",
                language,
                "dates",
                new DeskDates(language, clock.getZone(), clock.instant()),
                "names",
                new DeskNames(organisations, people.getIfAvailable(), journeys, language),
                "seesUndelivered",
                Undelivered.isFor(me),
                "seesVisits",
                DispatchDesk.isFor(me),
                "seesTalks",
                Reception.isFor(me),
                "otherLanguage",
                otherLanguage(request, language));
    }

    /** This page in the other language; a page that was posted has none of its own, so the queue is named. */
    private static String otherLanguage(HttpServletRequest request, Language language) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath(request.getMethod().equals("GET") ? request.getRequestURI() : "/desk");
        for (String kept : new String[] {"shelf", "q", "page", "organisation", "day"}) {
            String value = request.getParameter(kept);
            if (value != null && value.matches("[\\w-]{1,40}")) {
                link.queryParam(kept, value);
            }
        }
        return link.queryParam("lang", language == Language.EN ? "zh" : "en")
                .build()
                .toUriString();
    }
}
