package org.anshi.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anshi.identity.PeopleStore;
import org.anshi.shared.Bilingual;
import org.anshi.visit.store.TechnicianTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds who can be sent, of those who have what the work asks for: whoever had the visit before if they still can, else who has
 * fewest visits that day, by name where two have as many. Their time is looked at, then held (row lock), then looked at again: on no
 * node is it given away twice. Only theirs: colleagues can be sent elsewhere meanwhile.
 */
@Component
class Dispatch {
    /** Somebody with time, and when. */
    record Sent(String technician, Slot slot) {}

    private record Candidate(TechnicianCard card, Slot slot, int visitsThatDay) {}

    private final TechnicianTable technicians;
    private final Diaries diaries;
    private final Fitness fitness;
    private final ObjectProvider<PeopleStore> people;

    Dispatch(TechnicianTable technicians, Diaries diaries, Fitness fitness, ObjectProvider<PeopleStore> people) {
        this.technicians = technicians;
        this.diaries = diaries;
        this.fitness = fitness;
        this.people = people;
    }

    Optional<Sent> somebodyFor(Visit visit) {
        List<TechnicianCard> free =
                withTime(visit).filter(card -> fitness.isFit(card, visit)).toList();
        Set<String> held = new HashSet<>();
        Optional<Candidate> first = firstOf(free, visit);
        while (first.isPresent() && held.add(first.get().card().username())) {
            technicians.lock(List.of(first.get().card().username()));
            first = firstOf(free, visit);
        }
        return first.map(candidate -> new Sent(candidate.card().username(), candidate.slot()));
    }

    private Optional<Candidate> firstOf(List<TechnicianCard> some, Visit visit) {
        return candidates(some, visit).stream().findFirst();
    }

    /** Of each who would have time: why they can't be sent. */
    List<Bilingual> passedOver(Visit visit) {
        return withTime(visit)
                .flatMap(card -> fitness.objection(card, visit).stream())
                .toList();
    }

    /** The same of everybody on duty, with time or without. */
    List<Bilingual> unfitFor(Visit visit) {
        return onDuty(visit).stream()
                .flatMap(card -> fitness.objection(card, visit).stream())
                .toList();
    }

    private Stream<TechnicianCard> withTime(Visit visit) {
        return candidates(onDuty(visit), visit).stream().map(Candidate::card).filter(this::stillWorksThere);
    }

    private List<TechnicianCard> onDuty(Visit visit) {
        return technicians.of(visit.organisation()).stream()
                .filter(TechnicianCard::onDuty)
                .toList();
    }

    private List<Candidate> candidates(List<TechnicianCard> some, Visit visit) {
        return some.stream()
                .flatMap(card -> candidate(card, visit).stream())
                .sorted(Comparator.comparing(
                                (Candidate one) -> !one.card().username().equals(visit.technician()))
                        .thenComparing(Candidate::visitsThatDay)
                        .thenComparing(one -> one.card().username()))
                .toList();
    }

    private Optional<Candidate> candidate(TechnicianCard card, Visit visit) {
        LocalDate first = diaries.dayOf(visit.agreed().from());
        LocalDate last = diaries.dayOf(visit.agreed().until());
        Agenda agenda = diaries.agenda(card, first, last, visit.id());
        var length = visit.slot().length();
        return agenda.freeStarts(visit.agreed().from(), visit.agreed().latestStart(length), length).stream()
                .findFirst()
                .map(start -> new Candidate(card, new Slot(start, length), thatDay(card, visit.id(), first)));
    }

    private int thatDay(TechnicianCard card, UUID visit, LocalDate day) {
        return (int) diaries.visitsOf(card, day, day.plusDays(1)).stream()
                .filter(other -> !other.id().equals(visit))
                .count();
    }

    private boolean stillWorksThere(TechnicianCard card) {
        PeopleStore known = people.getIfAvailable();
        return known == null
                || known.find(card.username())
                        .filter(person -> person.belongsTo(card.organisation().value()))
                        .isPresent();
    }
}
