package org.anshi.guidance.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshi.guidance.GuidanceSettings;
import org.anshi.guidance.Place;
import org.anshi.guidance.Talk;
import org.anshi.guidance.store.SeatTable;
import org.anshi.guidance.store.TalkTable;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.ResponseLimit;
import org.anshi.promise.ResponseLimits;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The line in front of an organisation's people: whose turn it is, and what a consumer may expect. */
@Component
public class WaitingLine {
    private static final String HOTLINE = "hotline";
    private static final int REMEMBERED = 20;

    /** Where a release of the table says nothing: the example of GB/T 47746-2026. */
    private static final Duration CEILING = Duration.ofMinutes(3);

    /** As long as nobody has talked yet. */
    private static final Duration USUAL = Duration.ofMinutes(4);

    private final TalkTable talks;
    private final SeatTable seats;
    private final ObjectProvider<ResponseLimits> limits;
    private final GuidanceSettings settings;
    private final Clock clock;

    WaitingLine(
            TalkTable talks,
            SeatTable seats,
            ObjectProvider<ResponseLimits> limits,
            GuidanceSettings settings,
            Clock clock) {
        this.talks = talks;
        this.seats = seats;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each of those who are there takes the next as soon as they are free. */
    public Place placeOf(Talk talk) {
        int place = Math.max(1, talks.waiting(talk.organisation()).indexOf(talk.id()) + 1);
        int there = there(talk.organisation());
        if (there == 0) {
            return new Place(place, null);
        }
        int before = Math.max(0, place - Math.max(0, there - talks.talkedTo(talk.organisation())));
        return new Place(place, usual(talk.organisation()).multipliedBy(before).dividedBy(there));
    }

    public boolean isAnybodyThere(OrganisationId organisation) {
        return there(organisation) > 0;
    }

    public boolean isThere(String person) {
        return seats.isTaken(person, since());
    }

    /** Said again and again by the page of whoever is there. */
    public void sit(String person, Set<OrganisationId> organisations) {
        seats.take(person, organisations, clock.instant());
    }

    public void leave(String person) {
        seats.leave(person);
    }

    /** After so long nobody is kept waiting any more. */
    public Duration ceiling() {
        return limit().map(limit -> Duration.ofSeconds(limit.ceilingAmount())).orElse(CEILING);
    }

    private Optional<ResponseLimit> limit() {
        return Optional.ofNullable(limits.getIfAvailable())
                .flatMap(tables -> tables.find(null, HOTLINE, ProductCategory.OTHER, Stage.ACCEPTANCE))
                .filter(limit -> limit.unit() == LimitUnit.SECONDS);
    }

    private int there(OrganisationId organisation) {
        return seats.taken(organisation, since());
    }

    private Instant since() {
        return clock.instant().minus(settings.seatHeldFor());
    }

    private Duration usual(OrganisationId organisation) {
        List<Duration> lasted =
                talks.lasted(organisation, REMEMBERED).stream().sorted().toList();
        return lasted.isEmpty() ? USUAL : lasted.get(lasted.size() / 2);
    }
}
