package org.anshi.journey.visit;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.anshi.journey.qualified.AskedOfVisit;
import org.anshi.journey.work.RuleOfWork;
import org.anshi.journey.work.WorkOnTask;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.anshi.visit.Roster;
import org.anshi.visit.Visit;
import org.anshi.visit.Visits;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody goes to a consumer but the one they were shown: a colleague who goes instead is sent by that, if they may and can, and the
 * consumer is told at once; else it is refused. Whoever is at the organisation's desk may record it for the one sent, who calls from
 * the road.
 */
@Component
@Order(3)
class OnlyTheOneSent implements RuleOfWork {
    private final Visits visits;
    private final Roster roster;

    OnlyTheOneSent(@Lazy Visits visits, @Lazy Roster roster) {
        this.visits = visits;
        this.roster = roster;
    }

    @Override
    public void check(WorkOnTask work) {
        if (work.isDone() && goesOut(work.who())) {
            objection(work).ifPresent(reason -> {
                throw new RestException(Status.FORBIDDEN, reason.zh() + " " + reason.en());
            });
        }
    }

    private static boolean goesOut(Authentication who) {
        return groups(who).stream().anyMatch(group -> group.contains(".") && !AskedOfVisit.isOfTheDesk(group));
    }

    private Optional<Bilingual> objection(WorkOnTask work) {
        return caseOf(work.task())
                .flatMap(visits::openOf)
                .filter(Visit::isAgreed)
                .filter(visit -> !isAtItsDesk(work.who(), visit)
                        && TaskOfVisit.isOutside(work.task().getIdentityLinks(), visit.organisation()))
                .flatMap(visit -> objection(visit, work.who().getUserId()));
    }

    private static Optional<CaseNumber> caseOf(TaskEntity task) {
        return Optional.ofNullable(task.getExecution())
                .map(ExecutionEntity::getProcessBusinessKey)
                .filter(CaseNumber::isOne)
                .map(CaseNumber::new);
    }

    private Optional<Bilingual> objection(Visit visit, String person) {
        if (person.equals(visit.technician())) {
            return Optional.empty();
        }
        try {
            visits.send(visit.id(), person, visit.agreed().from(), true);
            return Optional.empty();
        } catch (Refused mayNotOrCannot) {
            // Where nobody was shown, the consumer expects whoever the organisation sends in its own way.
            return visit.technician() == null ? Optional.empty() : Optional.of(somebodyElse(visit));
        }
    }

    private Bilingual somebodyElse(Visit visit) {
        String sent = roster.find(visit.technician())
                .map(card -> card.shownName() + " " + card.jobNumber())
                .orElse(visit.technician());
        return new Bilingual(
                "这次上门派的是 " + sent + "，消费者看到的也是；要换人，请先在“上门安排”（/desk/visits）中改派",
                sent
                        + " is sent there, and the consumer was told so; to go instead, be sent under Visits (/desk/visits)");
    }

    private static boolean isAtItsDesk(Authentication who, Visit visit) {
        return groups(who).stream()
                .anyMatch(group ->
                        group.startsWith(visit.organisation().value() + ".") && AskedOfVisit.isOfTheDesk(group));
    }

    private static List<String> groups(Authentication who) {
        return who.getGroupIds() == null ? List.of() : who.getGroupIds();
    }
}
