package org.anshi.desk.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.desk.queue.QueueTable.Row;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOvers;
import org.anshi.identity.Person;
import org.anshi.journey.WorkNames;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open cases that somebody's organisation holds or leads, the promise due next first. Administrators see all. */
@Service
public class Queue {
    public static final int PAGE = 25;

    /**
     * A case in the queue with the promise that is due next; null while none is open. {@code asked} is the offer we have to answer,
     * on the shelf of those only; {@code work} what it is about, or what we took over of it, where that is a piece of work.
     */
    public record Waiting(CaseFile file, PromiseView next, Urgency urgency, HandOver asked, String work) {}

    public record Page(List<Waiting> cases, int number, boolean hasNext, Map<Shelf, Integer> counts) {
        public boolean hasPrevious() {
            return number > 1;
        }
    }

    private final QueueTable table;
    private final CaseFiles cases;
    private final PromiseKeeper promises;
    private final HandOvers handOvers;
    private final WorkNames workNames;
    private final Clock clock;

    Queue(
            QueueTable table,
            CaseFiles cases,
            PromiseKeeper promises,
            HandOvers handOvers,
            WorkNames workNames,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.promises = promises;
        this.handOvers = handOvers;
        this.workNames = workNames;
        this.clock = clock;
    }

    /** @param part of a case number, or empty; @param number of the page, from 1 */
    @Transactional(readOnly = true)
    public Page of(Person person, Shelf shelf, String part, int number) {
        Set<String> them = person.isAdministrator() ? null : person.organisations();
        Instant now = clock.instant();
        List<Row> rows = table.page(them, shelf, part, now, (number - 1) * PAGE, PAGE + 1);
        List<Waiting> waiting = rows.stream()
                .limit(PAGE)
                .flatMap(row -> waiting(row, shelf, them, now).stream())
                .toList();
        return new Page(waiting, number, rows.size() > PAGE, counts(table.counts(them, part, now)));
    }

    private Optional<Waiting> waiting(Row row, Shelf shelf, Set<String> them, Instant now) {
        HandOver asked =
                shelf == Shelf.ASKED ? handOvers.historyOf(row.number()).open().orElse(null) : null;
        String work = asked == null ? workOf(row.number(), shelf, them) : workNames.of(asked);
        return cases.find(row.number())
                .map(file -> new Waiting(file, next(row), Urgency.of(row.dueAt(), row.riskAt(), now), asked, work));
    }

    private String workOf(CaseNumber number, Shelf shelf, Set<String> them) {
        return shelf != Shelf.WORK || them == null
                ? null
                : handOvers.historyOf(number).workInHand().stream()
                        .filter(piece -> them.contains(piece.to().value()))
                        .map(workNames::of)
                        .collect(Collectors.joining("、"));
    }

    private PromiseView next(Row row) {
        return promises.of(row.number()).stream()
                .filter(promise -> promise.state().isOpen())
                .min(Comparator.comparing(PromiseView::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .orElse(null);
    }

    private static Map<Shelf, Integer> counts(List<Integer> inOrder) {
        Map<Shelf, Integer> counts = new EnumMap<>(Shelf.class);
        for (Shelf shelf : Shelf.values()) {
            counts.put(shelf, inOrder.get(shelf.ordinal()));
        }
        return counts;
    }
}
