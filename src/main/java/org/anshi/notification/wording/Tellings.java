package org.anshi.notification.wording;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.TrackingTokens;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what belongs to a piece of news: by when, who is responsible, where to look. */
@Component
public class Tellings {
    private final PromiseKeeper promises;
    private final Organisations organisations;
    private final TrackingTokens tokens;
    private final ObjectProvider<JourneyCatalogue> journeys;
    private final Clock clock;
    private final String publicUrl;

    Tellings(
            PromiseKeeper promises,
            Organisations organisations,
            TrackingTokens tokens,
            ObjectProvider<JourneyCatalogue> journeys,
            Clock clock,
            @Value("${anshi.public-url}") String publicUrl) {
        this.promises = promises;
        this.organisations = organisations;
        this.tokens = tokens;
        this.journeys = journeys;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** @param dated false where no date of ours is due: the consumer's answer is awaited, or all is done */
    public Telling of(CaseFile file, Consumer consumer, Bilingual what, Bilingual next, boolean dated) {
        Language language = consumer.language();
        Organisation holder = organisations.get(file.holder());
        Optional<Due> due = dated ? nearest(file) : Optional.empty();
        return new Telling(
                language,
                consumer.name(),
                file.number().value(),
                journey(file, language),
                what.in(language),
                next == null ? null : next.in(language),
                due.map(d -> d.full(clock, language)).orElse(null),
                due.map(d -> d.brief(clock, language)).orElse(null),
                holder.name().in(language),
                holder.contact(),
                publicUrl + "/track/" + tokens.tokenOf(file.number()));
    }

    /** A code and nothing else: no link, no date, nobody's name. */
    public Telling code(CaseFile file, Consumer consumer, Bilingual what) {
        Language language = consumer.language();
        return new Telling(
                language,
                null,
                file.number().value(),
                journey(file, language),
                what.in(language),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private String journey(CaseFile file, Language language) {
        return journeys.stream()
                .flatMap(catalogue -> catalogue.find(file.journey()).stream())
                .findFirst()
                .map(journey -> journey.name().in(language))
                .orElse(file.journey());
    }

    private Optional<Due> nearest(CaseFile file) {
        Instant now = clock.instant();
        return promises.of(file.number()).stream()
                .filter(promise -> promise.state() == PromiseState.RUNNING || promise.state() == PromiseState.BREACHED)
                .map(Due::of)
                .filter(due -> due.at() != null && due.at().isAfter(now))
                .min(Comparator.comparing(Due::at));
    }

    /** What is due at that time: a stage, or after a miss the answer with its new date. */
    private record Due(Instant at, Bilingual what) {
        private static final Bilingual ANSWER = new Bilingual("答复新的时间", "Answer with a new time");

        static Due of(PromiseView promise) {
            return promise.answerBy() != null
                    ? new Due(promise.answerBy(), ANSWER)
                    : new Due(
                            promise.newDueAt() == null ? promise.dueAt() : promise.newDueAt(),
                            promise.stage().label());
        }

        String full(Clock clock, Language language) {
            String date = Dates.full(at, clock.getZone(), language);
            return language == Language.EN
                    ? date + " at the latest (" + what.en().toLowerCase() + ")"
                    : "最迟 " + date + "（" + what.zh() + "）";
        }

        String brief(Clock clock, Language language) {
            String date = Dates.brief(at, clock.getZone(), language);
            return language == Language.EN ? what.en() + " by " + date : what.zh() + "最迟" + date;
        }
    }
}
