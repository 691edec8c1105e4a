package org.anshi.desk.file;

import java.util.Objects;
import java.util.Set;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.identity.Person;
import org.anshi.journey.Worklist;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Who may open a case file and what they may do there: staff of the organisations that take part in the case, and
 * administrators. To all others a case that is not theirs looks like one that does not exist.
 */
@Component
public class CaseAccess {
    private static final String SUPERVISOR = "supervisor";

    private final CaseFiles cases;
    private final Worklist worklist;

    CaseAccess(CaseFiles cases, Worklist worklist) {
        this.cases = cases;
        this.worklist = worklist;
    }

    /** @throws Refused NOT_FOUND in the same words for a case of others, an unknown one and what is no case number */
    public CaseFile open(Person person, String number) {
        return (CaseNumber.isOne(number) ? cases.find(new CaseNumber(number)) : java.util.Optional.<CaseFile>empty())
                .filter(file -> mayOpen(person, file))
                .orElseThrow(CaseAccess::notFound);
    }

    public boolean mayOpen(Person person, CaseFile file) {
        return person.isAdministrator() || isOf(person, cases.participants(file.number())) || hasTask(person, file);
    }

    /**
     * The lead answers to the consumer and may always ask; the holder while the case is open; and whoever has something to do
     * in it, such as bringing the product back after the case is over.
     */
    public boolean mayRevealConsumer(Person person, CaseFile file) {
        boolean holds =
                person.belongsTo(file.holder().value()) && !file.status().isFinal();
        return holds || person.belongsTo(file.lead().value()) || hasTask(person, file);
    }

    private boolean hasTask(Person person, CaseFile file) {
        return worklist.tasksOf(file.number()).stream()
                .map(Worklist.OpenTask::group)
                .filter(Objects::nonNull)
                .anyMatch(person.groups()::contains);
    }

    public boolean mayStopClocks(Person person, CaseFile file) {
        return !file.status().isFinal() && person.groups().contains(file.lead().group(SUPERVISOR));
    }

    private static boolean isOf(Person person, Set<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).anyMatch(person::belongsTo);
    }

    static Refused notFound() {
        return new Refused(
                Refused.Kind.NOT_FOUND,
                new Bilingual(
                        "没有这个服务单，或者您所在的单位没有参与它。", "There is no such case, or your organisation takes no part in it."));
    }
}
