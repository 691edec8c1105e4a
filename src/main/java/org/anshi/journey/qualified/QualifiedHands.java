package org.anshi.journey.qualified;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.anshi.journey.work.RuleOfWork;
import org.anshi.journey.work.WorkOnTask;
import org.anshi.shared.Bilingual;
import org.anshi.staff.Qualifications;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever claims a task, completes it or is given it by others has what it asks for, whatever their role: whichever way the task
 * comes to them.
 */
@Component
@Order(1)
class QualifiedHands implements RuleOfWork {
    private final AskedOfTask asked;
    private final Qualifications qualifications;

    QualifiedHands(AskedOfTask asked, @Lazy Qualifications qualifications) {
        this.asked = asked;
        this.qualifications = qualifications;
    }

    @Override
    public void check(WorkOnTask work) {
        if (qualifications.areEnforced()) {
            objection(work).ifPresent(reason -> {
                throw new RestException(Status.FORBIDDEN, reason.zh() + " " + reason.en());
            });
        }
    }

    private Optional<Bilingual> objection(WorkOnTask work) {
        List<String> codes = asked.codes(work.task());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        return work.to().equals(work.who().getUserId())
                ? qualifications.objectionTo(work.to(), codes, asked.category(work.task()))
                : qualifications.objectionToGiving(work.to(), codes, asked.category(work.task()));
    }
}
