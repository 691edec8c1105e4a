package org.anshi.desk.message;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFiles;
import org.anshi.identity.Person;
import org.anshi.notification.Notifications;
import org.anshi.notification.Notifications.Message;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages that were given up on, for those who can do something about it: administrators, and supervisors of the lead. */
@Service
public class Undelivered {
    public static final int SHOWN = 100;
    private static final int AT_ONCE = 500;
    private static final String SUPERVISOR = ".supervisor";

    private final Notifications notifications;
    private final CaseFiles cases;

    Undelivered(Notifications notifications, CaseFiles cases) {
        this.notifications = notifications;
        this.cases = cases;
    }

    public static boolean isFor(Person person) {
        return person.isAdministrator() || !supervised(person).isEmpty();
    }

    @Transactional(readOnly = true)
    public List<Message> shownTo(Person person) {
        return upTo(SHOWN, person);
    }

    /** @throws Refused NOT_FOUND when it is not theirs, CONFLICT when it has not failed */
    @Transactional
    public void retry(Person person, UUID id) {
        notifications
                .find(id)
                .filter(message -> person.isAdministrator()
                        || message.caseNumber() != null
                                && supervised(person)
                                        .contains(
                                                cases.get(message.caseNumber()).lead()))
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这条消息。", "There is no such message.")));
        notifications.retry(id);
    }

    /** How many were queued again; each by itself, so that one that somebody else just took up stops no other. */
    public int retryAll(Person person) {
        return (int) upTo(AT_ONCE, person).stream().filter(this::queuedAgain).count();
    }

    private boolean queuedAgain(Message message) {
        try {
            notifications.retry(message.id());
            return true;
        } catch (Refused nolongerFailed) {
            return false;
        }
    }

    private List<Message> upTo(int limit, Person person) {
        return person.isAdministrator()
                ? notifications.failed(limit)
                : notifications.failedOf(supervised(person), limit);
    }

    private static Set<OrganisationId> supervised(Person person) {
        return person.groups().stream()
                .filter(group -> group.endsWith(SUPERVISOR))
                .map(group -> new OrganisationId(group.substring(0, group.length() - SUPERVISOR.length())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
