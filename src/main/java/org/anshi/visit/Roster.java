package org.anshi.visit;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.identity.PeopleStore;
import org.anshi.organisation.OpeningHours;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.anshi.visit.store.TechnicianTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Whom an organisation can send: their cards, their hours, the address of their calendar. */
@Service
public class Roster {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TechnicianTable technicians;
    private final Visits visits;
    private final ObjectProvider<PeopleStore> people;
    private final TransactionOperations transaction;

    Roster(
            TechnicianTable technicians,
            Visits visits,
            ObjectProvider<PeopleStore> people,
            TransactionOperations transaction) {
        this.technicians = technicians;
        this.visits = visits;
        this.people = people;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public List<TechnicianCard> of(OrganisationId organisation) {
        return technicians.of(organisation);
    }

    @Transactional(readOnly = true)
    public Optional<TechnicianCard> find(String username) {
        return technicians.find(username);
    }

    /**
     * Takes somebody up, or changes what is shown of them. Off duty, others go where they were to go.
     *
     * @throws Refused INVALID naming the fields at fault
     */
    public TechnicianCard keep(
            OrganisationId organisation, String username, String shownName, String jobNumber, boolean onDuty) {
        String who = clean(username);
        List<Fault> faults = new ArrayList<>();
        if (!worksThere(who, organisation)) {
            faults.add(fault("username", "本单位没有用户名为“" + who + "”的员工", "Nobody here has the user name \"" + who + "\""));
        }
        if (clean(shownName).isEmpty() || clean(shownName).length() > LONGEST_NAME) {
            faults.add(fault(
                    "shownName", "请填写给消费者看的称呼，如“王师傅”，40 字以内", "Say what consumers call them, up to 40 characters"));
        }
        if (clean(jobNumber).isEmpty() || clean(jobNumber).length() > LONGEST_NUMBER) {
            faults.add(fault("jobNumber", "请填写工号，40 字以内", "Give a job number, up to 40 characters"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
        technicians
                .find(who)
                .filter(other -> !other.organisation().equals(organisation))
                .ifPresent(other -> {
                    throw new Refused(
                            Refused.Kind.CONFLICT,
                            new Bilingual("此人已在另一单位的名册上", "They are on another organisation's list already"));
                });
        boolean hasPhoto = technicians.find(who).map(TechnicianCard::hasPhoto).orElse(false);
        TechnicianCard card =
                new TechnicianCard(who, organisation, clean(shownName), clean(jobNumber), hasPhoto, onDuty);
        transaction.executeWithoutResult(status -> technicians.save(card));
        if (!onDuty) {
            visits.relieve(who);
        }
        return card;
    }

    /** A picture that was checked and painted anew. */
    @Transactional
    public void keepPhoto(String username, String mediaType, byte[] content) {
        technicians.savePhoto(username, new TechnicianPhoto(mediaType, content));
    }

    @Transactional(readOnly = true)
    public Optional<TechnicianPhoto> photoOf(String username) {
        return technicians.photoOf(username);
    }

    /** Hours of their own by weekday, holidays or not; empty where they work as the organisation does. */
    @Transactional(readOnly = true)
    public Map<DayOfWeek, OpeningHours> hoursOf(String username) {
        return technicians.hoursOf(username);
    }

    /** What is booked already stays. */
    @Transactional
    public void keepHours(String username, Map<DayOfWeek, OpeningHours> hours) {
        technicians.saveHours(username, hours);
    }

    /** The key in the address of somebody's calendar, while they have one. */
    @Transactional(readOnly = true)
    public Optional<String> calendarOf(String username) {
        return technicians.calendarOf(username);
    }

    /** A new address; the one before stops working at once. */
    @Transactional
    public String renewCalendar(String username) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        technicians.saveCalendar(username, token);
        return token;
    }

    @Transactional
    public void revokeCalendar(String username) {
        technicians.saveCalendar(username, null);
    }

    @Transactional(readOnly = true)
    public Optional<TechnicianCard> behindCalendar(String token) {
        return token == null || !TOKEN.matcher(token).matches()
                ? Optional.empty()
                : technicians.behindCalendar(token).flatMap(technicians::find);
    }

    private boolean worksThere(String username, OrganisationId organisation) {
        PeopleStore known = people.getIfAvailable();
        return known == null
                || known.find(username)
                        .filter(person -> person.belongsTo(organisation.value()))
                        .isPresent();
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip().replaceAll("\\p{Cntrl}", "");
    }

    private static Fault fault(String field, String zh, String en) {
        return new Fault(field, new Bilingual(zh, en));
    }
}
