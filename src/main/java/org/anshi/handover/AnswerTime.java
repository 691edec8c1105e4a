package org.anshi.handover;

import java.time.Instant;
import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;

/** How long somebody has to answer about a case: by the decision table, for the stage that is next and its urgency. */
@Component
class AnswerTime {
    private final HandOverLimits limits;
    private final PromiseKeeper promises;

    AnswerTime(HandOverLimits limits, PromiseKeeper promises) {
        this.limits = limits;
        this.promises = promises;
    }

    HandOverLimit of(CaseFile file, Instant now) {
        List<PromiseView> open = promises.of(file.number()).stream()
                .filter(promise -> promise.state().isOpen())
                .toList();
        Stage stage = open.isEmpty() ? null : open.get(0).stage();
        return limits.find(file.number(), stage, Urgency.of(open, now))
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        new Bilingual(
                                "决策表 hand-over-limits 中没有适用的行，请补充后重新发布。",
                                "The decision table hand-over-limits has no row that fits; add one and release it.")));
    }
}
