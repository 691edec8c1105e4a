package org.anshi.visit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Consumer;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.anshi.visit.store.VisitTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A technician's visits as a calendar that a phone subscribes to (RFC 5545): the case, when, and the district; where exactly and to
 * whom stands in the case file, behind the sign-in. A visit keeps its UID for life, every change raises its SEQUENCE, and one that
 * somebody lost says so.
 */
@Service
public class VisitCalendars {
    private static final Duration KEPT = Duration.ofDays(60);

    private final VisitTable visits;
    private final CaseFiles cases;
    private final Clock clock;
    private final String publicUrl;

    VisitCalendars(VisitTable visits, CaseFiles cases, Clock clock, @Value("${anshi.public-url:}") String publicUrl) {
        this.visits = visits;
        this.cases = cases;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @Transactional(readOnly = true)
    public String of(TechnicianCard technician) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Anshi//Visits//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "上门安排 Visits"));
        Instant from = clock.instant().minus(KEPT);
        visits.calendarOf(technician.username(), from).forEach(entry -> calendar.add(event(entry)));
        return calendar.toString();
    }

    private VEvent event(VisitTable.Entry entry) {
        CaseNumber number = entry.visit().caseNumber();
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.visit().id() + "@anshi"));
        event.add(new DtStamp(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(entry.slot().start().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtEnd<>(entry.slot().end().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(entry.revision()));
        event.add(entry.isOn() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        event.add(new Summary((entry.isOn() ? "上门 Visit " : "已取消 Off: ") + number));
        event.add(new Url(URI.create(publicUrl + "/desk/cases/" + number)));
        district(number).ifPresent(district -> event.add(new Location(district)));
        return event;
    }

    /** The consumer may have been forgotten in the meantime. */
    private Optional<String> district(CaseNumber number) {
        try {
            return Optional.ofNullable(cases.consumerOf(number).address()).map(Consumer.Address::district);
        } catch (PersonalDataGone forgotten) {
            return Optional.empty();
        }
    }
}
