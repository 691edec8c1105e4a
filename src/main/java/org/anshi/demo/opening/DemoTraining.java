package org.anshi.demo.opening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.shared.ClockMoved;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.Catalogue;
import org.anshi.staff.Qualification;
import org.anshi.staff.QualificationKind;
import org.anshi.staff.QualificationRecord;
import org.anshi.staff.Staff;
import org.anshi.staff.StaffMember;
import org.anshi.staff.Supervision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The demo people have learnt everything, so that a case may be handed to anybody, and renew it however far the clock is turned.
 * All but one: the safety course of {@link #LAPSED} ended a month ago, and nothing of theirs is renewed.
 */
@Component
@Profile("demo")
class DemoTraining {
    static final String LAPSED = "huadong-zheng";
    private static final String LAPSED_COURSE = "safety";
    private static final String LAPSES_SOON = "communication";
    private static final int LAPSED_DAYS_AGO = 30;
    private static final int LAPSES_IN_DAYS = 20;
    private static final int MONTHS_AGO = 3;
    private static final int RENEWED_DAYS_AHEAD = 60;
    private static final int LOWEST_SCORE = 90;
    private static final String BY = "demo";
    private static final Logger log = LoggerFactory.getLogger(DemoTraining.class);

    private final Staff staff;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final Clock clock;

    DemoTraining(Staff staff, Catalogue catalogue, ObjectMapper json, Clock clock) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    /** Also once at the start, when the clock says where it stands. */
    @EventListener
    void on(ClockMoved moved) {
        try {
            begin();
            renew();
        } catch (DataAccessException anotherNode) {
            log.debug("The demo people are trained by another node", anotherNode);
        }
    }

    private void begin() {
        LocalDate today = LocalDate.now(clock);
        Set<String> known = staff.everybody().stream().map(StaffMember::person).collect(Collectors.toSet());
        List<StaffMember> newcomers = people().entrySet().stream()
                .filter(person -> !known.contains(person.getKey()))
                .flatMap(person -> person.getValue().stream()
                        .map(where -> new StaffMember(person.getKey(), where, clock.instant(), BY, null)))
                .toList();
        List<QualificationRecord> learnt = newcomers.stream()
                .map(StaffMember::person)
                .distinct()
                .flatMap(person -> catalogue.all().stream()
                        .flatMap(qualification ->
                                records(person, qualification, learntOn(person, qualification, today)).stream()))
                .toList();
        staff.takeOver(newcomers, learnt);
    }

    private LocalDate learntOn(String person, Qualification qualification, LocalDate today) {
        if (person.equals(LAPSED) && qualification.code().equals(LAPSED_COURSE)) {
            return passedToEndOn(today.minusDays(LAPSED_DAYS_AGO), qualification);
        }
        if (person.equals(LAPSED) && qualification.code().equals(LAPSES_SOON)) {
            return passedToEndOn(today.plusDays(LAPSES_IN_DAYS), qualification);
        }
        return today.minusMonths(MONTHS_AGO);
    }

    private static LocalDate passedToEndOn(LocalDate lastDay, Qualification course) {
        return lastDay.plusDays(1).minusMonths(course.validMonths() == null ? 0 : course.validMonths());
    }

    private void renew() {
        LocalDate today = LocalDate.now(clock);
        Set<String> demo = people().keySet();
        List<QualificationRecord> renewed = staff.lapsingBy(today.plusDays(RENEWED_DAYS_AHEAD)).stream()
                .filter(lapsing -> !lapsing.person().equals(LAPSED) && demo.contains(lapsing.person()))
                .map(lapsing -> record(lapsing.person(), lapsing.qualification(), lapsing.category(), today))
                .toList();
        staff.takeOver(List.of(), renewed);
    }

    private List<QualificationRecord> records(String person, Qualification qualification, LocalDate on) {
        if (!qualification.perCategory()) {
            return List.of(record(person, qualification, null, on));
        }
        List<QualificationRecord> each = new ArrayList<>();
        for (ProductCategory category : ProductCategory.values()) {
            each.add(record(person, qualification, category, on));
        }
        return each;
    }

    private QualificationRecord record(
            String person, Qualification qualification, ProductCategory category, LocalDate on) {
        boolean course = qualification.kind() == QualificationKind.COURSE;
        boolean certificate = qualification.kind() == QualificationKind.CERTIFICATE;
        return new QualificationRecord(
                UUID.randomUUID(),
                person,
                qualification.code(),
                category,
                course ? score(person, qualification) : null,
                course ? qualification.passMark() : null,
                on,
                qualification.validUntil(on),
                certificate ? "海贝电器技术培训中心" : null,
                clock.instant(),
                BY,
                null);
    }

    /** Good, and not everybody's the same. */
    private static int score(String person, Qualification qualification) {
        return LOWEST_SCORE + Math.floorMod((person + qualification.code()).hashCode(), 9);
    }

    private Map<String, Set<OrganisationId>> people() {
        Map<String, Set<OrganisationId>> people = new LinkedHashMap<>();
        try (InputStream realm = new ClassPathResource("keycloak-realm/anshi-realm.json").getInputStream()) {
            for (JsonNode user : json.readTree(realm).path("users")) {
                Set<OrganisationId> where = new LinkedHashSet<>();
                user.path("groups").forEach(path -> {
                    String group = path.asText().replaceFirst("^/", "");
                    int dot = group.lastIndexOf('.');
                    where.add(dot > 0 ? new OrganisationId(group.substring(0, dot)) : Supervision.ADMINISTRATION);
                });
                if (!where.isEmpty()) {
                    people.put(user.path("username").asText(), where);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return people;
    }
}
