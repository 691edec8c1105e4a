package org.anshi.journey.vocabulary;

import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.entitlement.Entitlement;
import org.anshi.entitlement.Entitlements;
import org.anshi.entitlement.Entitlements.Cover;
import org.anshi.organisation.Party;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can ask and say about what the consumer is owed. */
@Component
public class EntitlementVerbs {
    private static final List<String> RIGHTS = List.of("repair-free", "repair", "exchange", "refund");

    private final Entitlements entitlements;
    private final CaseOfStep cases;
    private final AssignVerbs assign;

    EntitlementVerbs(Entitlements entitlements, CaseOfStep cases, AssignVerbs assign) {
        this.entitlements = entitlements;
        this.cases = cases;
        this.assign = assign;
    }

    /** Sets {@code coveredByWarranty}, {@code rights} and {@code right_<code>} for each known right ({@code right_repair_free}). */
    public void check(DelegateExecution step) {
        Entitlement owed = entitlements.of(CaseOfStep.number(step));
        step.setVariable("coveredByWarranty", owed.coveredByWarranty());
        step.setVariable("rights", String.join(",", owed.rights()));
        RIGHTS.forEach(right -> step.setVariable("right_" + right.replace('-', '_'), owed.has(right)));
    }

    /** Sells the cover of {@code months} months; sets {@code coverEndsOn} (ISO date) and {@code contractNumber}. */
    public void extend(DelegateExecution step) {
        CaseFile file = cases.file(step);
        int months = ((Number) step.getVariable("months")).intValue();
        Cover cover = entitlements.extend(file.number(), assign.party(file, Party.INSURER), months);
        step.setVariable("coverEndsOn", cover.until().toString());
        step.setVariable("contractNumber", cover.contractNumber());
    }

    /** After an exchange the statutory period begins again. */
    public void restart(DelegateExecution step) {
        entitlements.restart(CaseOfStep.number(step));
    }

    public void repairEnded(DelegateExecution step, boolean failed) {
        entitlements.repairEnded(CaseOfStep.number(step), failed);
    }
}
