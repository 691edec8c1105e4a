package org.anshi.desk.talk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Product;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.NotYours;
import org.anshi.guidance.Talk;
import org.anshi.guidance.TalkDesk;
import org.anshi.guidance.Turn;
import org.anshi.identity.Person;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;

/** Who may take part in which talks: agents and supervisors, in those of their organisation. Others find no such talk. */
@Component
public class Reception {
    /** What a clerk knows of a case that is to be opened. */
    public record NewCase(String journey, String category, String brand, String model, String name, String phone) {}

    private static final String SUPERVISOR = "supervisor";
    private static final Set<String> ROLES = Set.of("agent", SUPERVISOR);

    private final TalkDesk desk;
    private final Organisations organisations;
    private final JourneyCatalogue journeys;
    private final CaseFiles cases;
    private final CaseAccess access;

    Reception(
            TalkDesk desk, Organisations organisations, JourneyCatalogue journeys, CaseFiles cases, CaseAccess access) {
        this.desk = desk;
        this.organisations = organisations;
        this.journeys = journeys;
        this.cases = cases;
        this.access = access;
    }

    public static boolean isFor(Person person) {
        return ROLES.stream().anyMatch(person::hasRole);
    }

    public List<Talk> open(Person person) {
        return desk.open(ours(person));
    }

    /** Those about a case, for agents and supervisors who may open its file. */
    public List<Talk> ofCase(Person person, CaseNumber number) {
        return isFor(person) ? desk.ofCase(number) : List.of();
    }

    /**
     * Of their organisation, or about a case whose file they may open.
     *
     * @throws Refused NOT_FOUND where it is another's, too
     */
    public Talk find(Person person, UUID id) {
        Talk talk = desk.get(id);
        if (!ours(person).contains(talk.organisation()) && !isOfACaseOf(person, talk)) {
            throw new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有找到这次对话。", "There is no such talk."));
        }
        return talk;
    }

    private boolean isOfACaseOf(Person person, Talk talk) {
        return talk.number() != null && access.mayOpen(person, cases.get(talk.number()));
    }

    public List<Turn> said(Talk talk) {
        return desk.said(talk);
    }

    /** To whom it may be passed on: to colleagues first. */
    public List<Organisation> others(Talk talk) {
        return organisations.all().stream()
                .sorted(Comparator.comparing(one -> !one.id().equals(talk.organisation())))
                .toList();
    }

    /** Whether it may be taken from whoever holds it. */
    public boolean mayTakeOver(Person person, Talk talk) {
        return person.groups().contains(talk.organisation().group(SUPERVISOR));
    }

    public void sit(Person person) {
        desk.sit(person.id(), ours(person));
    }

    public void leave(Person person) {
        desk.leave(person.id());
    }

    public boolean isThere(Person person) {
        return desk.isThere(person.id());
    }

    public void take(Person person, UUID id) {
        Talk talk = find(person, id);
        Bilingual organisation = organisations.get(talk.organisation()).name();
        desk.take(
                id,
                person.id(),
                new Bilingual(organisation.zh() + "客服" + person.name(), person.name() + " of " + organisation.en()),
                mayTakeOver(person, talk));
    }

    public void answer(Person person, UUID id, String text) {
        desk.answer(find(person, id).id(), person.id(), text);
    }

    public void pass(Person person, UUID id, String to) {
        Talk talk = find(person, id);
        OrganisationId other = others(talk).stream()
                .map(Organisation::id)
                .filter(one -> one.value().equals(to))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(Refused.Kind.INVALID, new Bilingual("请选择转给哪个单位", "Choose whom to pass it to")));
        desk.pass(id, person.id(), other);
    }

    /** @throws Refused INVALID naming what is at fault */
    public CaseNumber openCase(Person person, UUID id, NewCase asked) {
        Talk talk = find(person, id);
        return desk.openCase(
                talk.id(),
                person.id(),
                new Product(
                        ProductCategory.find(asked.category()).orElse(null),
                        blankAsNull(asked.brand()),
                        blankAsNull(asked.model()),
                        null,
                        null,
                        null),
                asked.journey(),
                asked.name(),
                asked.phone());
    }

    public List<OfferedJourney> journeys() {
        return journeys.offered();
    }

    private static String blankAsNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public void close(Person person, UUID id) {
        desk.close(find(person, id).id(), person.id());
    }

    private static Set<OrganisationId> ours(Person person) {
        if (!isFor(person)) {
            throw new NotYours(new Bilingual("在线接待由各单位客服和主管负责。", "Talks are for agents and supervisors."));
        }
        return person.groups().stream()
                .filter(group -> ROLES.stream().anyMatch(role -> group.endsWith("." + role)))
                .map(group -> new OrganisationId(group.substring(0, group.lastIndexOf('.'))))
                .collect(Collectors.toSet());
    }
}
