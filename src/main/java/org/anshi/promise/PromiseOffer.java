package org.anshi.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.organisation.Organisations;
import org.anshi.promise.calendar.Limit;
import org.anshi.promise.calendar.WorkingHours;
import org.anshi.promise.ledger.PromiseClock;
import org.anshi.promise.ledger.PromiseEvent;
import org.anshi.promise.ledger.PromiseTerms;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;

/** What we promise: the limit of the decision table, counted by the lead's opening hours, for it answers from first to last. */
@Component
class PromiseOffer {
    private static final String COUNTED_FROM_THE_PLAN =
            "其间遇长假，自方案时限起计 / counted from the plan's due date, since a long holiday lies before it";

    private final ResponseLimits limits;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final WorkingTime working;

    PromiseOffer(ResponseLimits limits, CaseFiles cases, Organisations organisations, WorkingTime working) {
        this.limits = limits;
        this.cases = cases;
        this.organisations = organisations;
        this.working = working;
    }

    PromiseClock start(CaseNumber number, Stage stage, Instant now) {
        CaseFile file = cases.get(number);
        ResponseLimit limit = limits.find(
                        file.release(), file.journey(), file.product().category(), stage)
                .orElseThrow(() -> noLimit(file, file.journey(), stage));
        PromiseClock promise = started(number, stage, limit, file.lead(), file.holder(), file.openedAt(), now);
        return stage == Stage.COMPLETION
                ? notBeforeThePlan(
                        promise,
                        limits.find(
                                file.release(), file.journey(), file.product().category(), Stage.SOLUTION))
                : promise;
    }

    /** What the table says of this stage of a service that is part of the journey, such as {@code refund}. */
    ResponseLimit limitOf(CaseNumber number, String service, Stage stage) {
        CaseFile file = cases.get(number);
        return limits.find(file.release(), service, file.product().category(), stage)
                .orElseThrow(() -> noLimit(file, service, stage));
    }

    /** What a service beside the stages would be promised if it began now. */
    PromiseClock beside(CaseNumber number, String service, Stage stage, Instant now) {
        CaseFile file = cases.get(number);
        ResponseLimit limit = limitOf(number, service, stage);
        return started(number, stage, limit, file.lead(), file.holder(), file.openedAt(), now);
    }

    /** The promise's date from now on by this limit; a completion whose plan is still to come does not fall before it. */
    PromiseEvent committing(PromiseEvent committed, PromiseClock promise, ResponseLimit limit, boolean planToCome) {
        CaseNumber number = promise.terms().caseNumber();
        CaseFile file = cases.get(number);
        Optional<ResponseLimit> ofPlan = planToCome
                ? limits.find(file.release(), file.journey(), file.product().category(), Stage.SOLUTION)
                : Optional.empty();
        Instant date = limit(limit).after(committed.at(), promise.hours());
        Instant plan = ofPlan.filter(row -> row.unit() != LimitUnit.AGREED_DATE)
                .map(row -> limit(row).after(committed.at(), promise.hours()))
                .orElse(date);
        return date.isBefore(plan)
                ? committed
                        .because(null, COUNTED_FROM_THE_PLAN)
                        .naming(limit(limit).after(plan, promise.hours()))
                : committed.because(null, limit.source()).naming(date);
    }

    List<PromiseView> preview(String journey, ProductCategory category, String brand, Instant now) {
        OrganisationId lead = organisations.leadFor(brand);
        Map<Stage, Instant> due = new EnumMap<>(Stage.class);
        List<PromiseView> views = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Optional<ResponseLimit> limit = limits.find(null, journey, category, stage);
            if (limit.isPresent()) {
                Instant begins = beginning(stage, due, now);
                PromiseClock promise = started(null, stage, limit.get(), lead, lead, now, begins);
                if (stage == Stage.COMPLETION) {
                    promise = notBeforeThePlan(promise, limits.find(null, journey, category, Stage.SOLUTION));
                }
                PromiseView view = promise.viewAt(now);
                due.put(stage, view.dueAt());
                views.add(view);
            }
        }
        return views;
    }

    /**
     * Completion counts calendar days, the plan before it working hours. When a long holiday lies between, completion would fall
     * before the plan; then its limit counts from the time the plan is due, within the legal ceiling.
     */
    private static PromiseClock notBeforeThePlan(PromiseClock completion, Optional<ResponseLimit> ofPlan) {
        Instant due = completion.dueAt();
        if (due == null || ofPlan.isEmpty() || ofPlan.get().unit() == LimitUnit.AGREED_DATE) {
            return completion;
        }
        Instant made = completion.terms().madeAt();
        Instant plan = limit(ofPlan.get()).after(made, completion.hours());
        if (!due.isBefore(plan)) {
            return completion;
        }
        Instant date = limit(completion.terms().limit()).after(plan, completion.hours());
        Instant ceiling = completion.ceilingAt();
        return completion.with(PromiseEvent.of(
                        PromiseEvent.What.COMMITTED, made, completion.last().holder())
                .because(null, COUNTED_FROM_THE_PLAN)
                .naming(ceiling != null && ceiling.isBefore(date) ? ceiling : date));
    }

    private static Limit limit(ResponseLimit limit) {
        return new Limit(limit.amount(), limit.unit());
    }

    private static Instant beginning(Stage stage, Map<Stage, Instant> due, Instant now) {
        Instant accepted = due.getOrDefault(Stage.ACCEPTANCE, now);
        return switch (stage) {
            case ACCEPTANCE -> now;
            case SOLUTION, COMPLETION -> accepted;
            case ARRIVAL -> Optional.ofNullable(due.get(Stage.SOLUTION)).orElse(accepted);
        };
    }

    private PromiseClock started(
            CaseNumber number,
            Stage stage,
            ResponseLimit limit,
            OrganisationId lead,
            OrganisationId holder,
            Instant requestedAt,
            Instant at) {
        WorkingHours hours = working.hoursOf(lead);
        var terms = new PromiseTerms(
                number,
                stage,
                at,
                requestedAt,
                limit,
                lead,
                hours.hours(),
                hours.calendar().version());
        return new PromiseClock(terms, List.of(PromiseEvent.of(PromiseEvent.What.STARTED, at, holder)), hours);
    }

    private static Refused noLimit(CaseFile file, String journey, Stage stage) {
        String row = journey + ", " + file.product().category().code() + ", " + stage.code();
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        "决策表 response-limits 中没有这一行：" + row + "。请补充后重新发布。",
                        "The decision table response-limits has no row for " + row + "; add one and release it."));
    }
}
