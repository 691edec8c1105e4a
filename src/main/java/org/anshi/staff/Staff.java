package org.anshi.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.staff.QualificationRecord.Withdrawal;
import org.anshi.staff.StaffFile.Line;
import org.anshi.staff.store.QualificationTable;
import org.anshi.staff.store.StaffTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of staff: kept by supervisors and administrators, each entry with their name. */
@Service
public class Staff {
    private static final int LONGEST_REASON = 200;

    private final StaffTable members;
    private final QualificationTable qualifications;
    private final Catalogue catalogue;
    private final ObjectProvider<PeopleStore> people;
    private final Clock clock;

    Staff(
            StaffTable members,
            QualificationTable qualifications,
            Catalogue catalogue,
            ObjectProvider<PeopleStore> people,
            Clock clock) {
        this.members = members;
        this.qualifications = qualifications;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
    }

    /** Whoever is or was on the register. */
    @Transactional(readOnly = true)
    public List<StaffMember> everybody() {
        return members.all();
    }

    /** The files of everybody this person keeps the records of, by organisation and user name. */
    @Transactional(readOnly = true)
    public List<StaffFile> keptBy(Person supervisor) {
        List<StaffMember> kept =
                supervisor.isAdministrator() ? members.all() : members.of(Supervision.supervised(supervisor));
        return files(kept);
    }

    /** @throws Refused NOT_FOUND when there is nobody of that name there, or it is not for this person to know */
    @Transactional(readOnly = true)
    public StaffFile file(Person supervisor, OrganisationId organisation, String person) {
        return files(List.of(member(supervisor, organisation, person))).get(0);
    }

    /** Somebody's own file. The membership is missing when no organisation has entered them yet. */
    @Transactional(readOnly = true)
    public StaffFile own(Person person) {
        List<QualificationRecord> history = qualifications.of(person.id());
        return new StaffFile(null, standings(history), history);
    }

    /** @throws Refused INVALID when nobody of that name works there, CONFLICT when they are entered already */
    @Transactional
    public StaffMember add(Person supervisor, OrganisationId organisation, String person) {
        Supervision.mustSupervise(supervisor, organisation);
        String name = person == null ? "" : person.strip();
        Optional<Person> known = Optional.ofNullable(people.getIfAvailable()).flatMap(store -> store.find(name));
        if (known.filter(found -> Supervision.worksFor(found, organisation)).isEmpty()) {
            throw invalid("person", "该单位没有这个用户名", "Nobody of that user name works for this organisation");
        }
        Optional<StaffMember> before = members.find(name, organisation);
        if (before.filter(StaffMember::isHere).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, new Bilingual("这个人员已经登记过。", "This person is entered already."));
        }
        if (before.isPresent()) {
            members.setLeft(name, organisation, null);
            return members.find(name, organisation).orElseThrow();
        }
        StaffMember member = new StaffMember(name, organisation, clock.instant(), supervisor.id(), null);
        try {
            members.add(member);
        } catch (DuplicateKeyException anotherWasFaster) {
            throw new Refused(Refused.Kind.CONFLICT, new Bilingual("这个人员已经登记过。", "This person is entered already."));
        }
        return member;
    }

    /** Takes effect today; the records stay, and so do the person's rights, which come from the sign-in. */
    @Transactional
    public void leaves(Person supervisor, OrganisationId organisation, String person) {
        StaffMember member = member(supervisor, organisation, person);
        members.setLeft(member.person(), organisation, LocalDate.now(clock));
    }

    /** @throws Refused INVALID with each field at fault, CONFLICT when the person has left */
    @Transactional
    public QualificationRecord enter(
            Person supervisor, OrganisationId organisation, String person, EnterQualification entered) {
        StaffMember member = member(supervisor, organisation, person);
        if (!member.isHere()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("此人已离开本单位，请先重新登记。", "This person has left; enter them again first."));
        }
        Instant now = clock.instant();
        QualificationRecord record =
                new Entry(catalogue, LocalDate.now(clock)).read(member.person(), entered, now, supervisor.id());
        qualifications.add(record);
        return record;
    }

    /** Says that a record counts no longer, or never did. */
    @Transactional
    public void withdraw(Person supervisor, OrganisationId organisation, String person, UUID id, String reason) {
        StaffMember member = member(supervisor, organisation, person);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw invalid("reason", "请写明撤销原因，200 字以内", "Say why it is withdrawn, in up to 200 characters");
        }
        boolean theirs = qualifications
                .find(id)
                .filter(record -> record.person().equals(member.person()))
                .isPresent();
        if (!theirs || !qualifications.withdraw(id, new Withdrawal(clock.instant(), supervisor.id(), why))) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual("没有这条记录，或者它已经撤销。", "There is no such record, or it is withdrawn already."));
        }
    }

    /** Brings people in together with what they have, such as from another register; whoever is here already is left alone. */
    @Transactional
    public void takeOver(List<StaffMember> newcomers, List<QualificationRecord> theirs) {
        newcomers.stream()
                .filter(member ->
                        members.find(member.person(), member.organisation()).isEmpty())
                .forEach(members::add);
        theirs.forEach(qualifications::add);
    }

    /** What these people's qualifications are that lapse by that day or have lapsed, the first to lapse first. */
    @Transactional(readOnly = true)
    public List<Lapsing> lapsingBy(LocalDate day, Collection<OrganisationId> organisations) {
        return lapsing(day, members.of(organisations));
    }

    @Transactional(readOnly = true)
    public List<Lapsing> lapsingBy(LocalDate day) {
        return lapsing(day, members.all());
    }

    private List<Lapsing> lapsing(LocalDate day, List<StaffMember> all) {
        List<StaffMember> here = all.stream().filter(StaffMember::isHere).toList();
        Map<String, List<QualificationRecord>> records = recordsOf(here);
        List<Lapsing> lapsing = new ArrayList<>();
        for (StaffMember member : here) {
            byWhat(records.getOrDefault(member.person(), List.of()))
                    .forEach((what, history) -> Renewal.due(history, LocalDate.now(clock), day)
                            .ifPresent(record -> lapsing.add(new Lapsing(
                                    record.id(),
                                    member.person(),
                                    member.organisation(),
                                    what.qualification(),
                                    what.category(),
                                    record.validUntil()))));
        }
        lapsing.sort(java.util.Comparator.comparing(Lapsing::until)
                .thenComparing(Lapsing::person)
                .thenComparing(one -> one.qualification().code()));
        return lapsing;
    }

    private List<StaffFile> files(List<StaffMember> of) {
        Map<String, List<QualificationRecord>> records = recordsOf(of);
        return of.stream()
                .map(member -> {
                    List<QualificationRecord> history = records.getOrDefault(member.person(), List.of());
                    return new StaffFile(member, standings(history), history);
                })
                .toList();
    }

    private Map<String, List<QualificationRecord>> recordsOf(List<StaffMember> of) {
        Set<String> names = of.stream().map(StaffMember::person).collect(Collectors.toSet());
        return qualifications.of(names).stream().collect(Collectors.groupingBy(QualificationRecord::person));
    }

    private record What(Qualification qualification, ProductCategory category) {}

    private List<Line> standings(List<QualificationRecord> history) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        Map<What, List<QualificationRecord>> by = byWhat(history);
        for (Qualification qualification : catalogue.all()) {
            by.forEach((what, records) -> {
                if (what.qualification().equals(qualification)) {
                    lines.add(new Line(qualification, what.category(), Standing.of(records, today)));
                }
            });
        }
        return lines;
    }

    private Map<What, List<QualificationRecord>> byWhat(List<QualificationRecord> history) {
        Map<What, List<QualificationRecord>> by = new LinkedHashMap<>();
        history.forEach(record -> catalogue.find(record.qualification()).ifPresent(known -> by.computeIfAbsent(
                        new What(known, record.category()), none -> new ArrayList<>())
                .add(record)));
        return by;
    }

    private StaffMember member(Person supervisor, OrganisationId organisation, String person) {
        Supervision.mustSupervise(supervisor, organisation);
        return members.find(Objects.toString(person, ""), organisation)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND,
                        new Bilingual(
                                "没有这个人员，或者您不是其所在单位的主管。",
                                "There is no such person, or you do not supervise their organisation.")));
    }

    private static Refused invalid(String field, String zh, String en) {
        Bilingual reason = new Bilingual(zh + "。", en + ".");
        return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault(field, reason)));
    }
}
