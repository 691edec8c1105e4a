package org.anshi.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Remembers in which groups people came last, and tells when somebody comes in others: a first time, or after a move. */
@Component
public class PeopleSeen {
    private static final int REMEMBERED = 10_000;

    private final ApplicationEventPublisher events;
    private final Map<String, Set<String>> groups = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    PeopleSeen(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void came(Person person) {
        if (isNew(person)) {
            events.publishEvent(new PersonSeen(person));
        }
    }

    private synchronized boolean isNew(Person person) {
        return !person.groups().equals(groups.put(person.id(), person.groups()));
    }
}
