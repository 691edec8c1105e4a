package org.anshi.desk.visit;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.desk.file.NotYours;
import org.anshi.identity.Person;
import org.anshi.intake.PhotoDesk;
import org.anshi.organisation.OpeningHours;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.visit.Roster;
import org.anshi.visit.TechnicianCard;
import org.anshi.visit.TechnicianPhoto;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The technicians of an organisation as its supervisor keeps them: what consumers see of them, and when they work. */
@Service
public class CardDesk {
    public record Kept(TechnicianCard card, Map<Integer, String> hours, String calendar) {}

    /** What was written on a card; {@code hours} by ISO weekday, blank for a day off, all blank for the organisation's. */
    public record Entered(
            String username,
            String shownName,
            String jobNumber,
            boolean onDuty,
            Map<Integer, String> hours,
            byte[] photo) {}

    private final Roster roster;
    private final PhotoDesk photos;
    private final DispatchRights rights;
    private final String publicUrl;

    CardDesk(Roster roster, PhotoDesk photos, DispatchRights rights, @Value("${anshi.public-url}") String publicUrl) {
        this.roster = roster;
        this.photos = photos;
        this.rights = rights;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public List<Kept> of(Person person, OrganisationId organisation) {
        mustKeep(person, organisation);
        return roster.of(organisation).stream().map(this::kept).toList();
    }

    /** All of it or, with something at fault, nothing. */
    public TechnicianCard keep(Person person, OrganisationId organisation, Entered entered) {
        mustKeep(person, organisation);
        Map<DayOfWeek, OpeningHours> hours = hours(entered.hours());
        Optional<PhotoDesk.Picture> picture = Optional.ofNullable(entered.photo())
                .filter(content -> content.length > 0)
                .map(photos::checked);
        TechnicianCard card = roster.keep(
                organisation, entered.username(), entered.shownName(), entered.jobNumber(), entered.onDuty());
        roster.keepHours(card.username(), hours);
        picture.ifPresent(taken -> roster.keepPhoto(card.username(), taken.mediaType(), taken.content()));
        return card;
    }

    /** For the people of the organisation. */
    public TechnicianPhoto photo(Person person, String username) {
        return roster.find(username)
                .filter(card -> person.isAdministrator()
                        || person.belongsTo(card.organisation().value()))
                .flatMap(card -> roster.photoOf(username))
                .orElseThrow(CardDesk::noSuchCard);
    }

    public Optional<String> calendar(TechnicianCard card) {
        return roster.calendarOf(card.username()).map(this::address);
    }

    /** The address before stops working at once. */
    public void renewCalendar(Person person, String username) {
        roster.renewCalendar(ownOrKept(person, username).username());
    }

    public void revokeCalendar(Person person, String username) {
        roster.revokeCalendar(ownOrKept(person, username).username());
    }

    private TechnicianCard ownOrKept(Person person, String username) {
        return roster.find(username)
                .filter(card -> card.username().equals(person.id()) || rights.mayKeepCards(person, card.organisation()))
                .orElseThrow(CardDesk::noSuchCard);
    }

    private Kept kept(TechnicianCard card) {
        Map<Integer, String> hours = new java.util.TreeMap<>();
        roster.hoursOf(card.username()).forEach((day, open) -> hours.put(day.getValue(), open.text()));
        return new Kept(card, hours, calendar(card).orElse(null));
    }

    private String address(String token) {
        return publicUrl + "/calendars/" + token + ".ics";
    }

    private void mustKeep(Person person, OrganisationId organisation) {
        if (!rights.mayKeepCards(person, organisation)) {
            throw new NotYours(new Bilingual("师傅名片由本单位主管维护。", "Technicians' cards are for the supervisor to keep."));
        }
    }

    private static Map<DayOfWeek, OpeningHours> hours(Map<Integer, String> entered) {
        Map<DayOfWeek, OpeningHours> hours = new EnumMap<>(DayOfWeek.class);
        entered.forEach((day, text) -> {
            if (text != null && !text.isBlank()) {
                hours.put(DayOfWeek.of(day), read(text));
            }
        });
        return hours;
    }

    private static OpeningHours read(String text) {
        try {
            return OpeningHours.parse(
                    text.strip().replace('，', ',').replace('：', ':').replace('–', '-'));
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual(
                            "工作时间“" + text.strip() + "”无法识别，请写成 08:30-12:00,13:00-18:00",
                            "Working hours \"" + text.strip() + "\" can't be read; write 08:30-12:00,13:00-18:00"));
        }
    }

    private static Refused noSuchCard() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这张名片。", "There is no such card."));
    }
}
