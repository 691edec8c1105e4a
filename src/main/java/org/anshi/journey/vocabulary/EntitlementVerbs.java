package org.anshi.journey.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.entitlement.Entitlement;
import org.anshi.entitlement.Entitlements;
import org.anshi.entitlement.Entitlements.Cover;
import org.anshi.entitlement.Finding;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can ask and say about what the consumer is owed. */
@Component
public class EntitlementVerbs {
    private static final List<String> RIGHTS = List.of("repair-free", "repair", "exchange", "refund");

    /** What a variable of the engine holds is 4,000 characters at most, and a clerk reads fewer. */
    private static final int LONGEST_REASONS = 600;

    private static final String NEW_SERIAL_NUMBER = "newSerialNumber";

    private final Entitlements entitlements;
    private final CaseOfStep cases;
    private final CaseFiles files;
    private final AssignVerbs assign;

    EntitlementVerbs(Entitlements entitlements, CaseOfStep cases, CaseFiles files, AssignVerbs assign) {
        this.entitlements = entitlements;
        this.cases = cases;
        this.files = files;
        this.assign = assign;
    }

    /**
     * Takes into account what forms found out ({@code mainPart}: yes or no, {@code vehicleFinding}, {@code mileageKm}).
     * Sets {@code coveredByWarranty}, {@code coverKind}, {@code mainPartCovered}, {@code monthsSincePurchase}, {@code rights}, {@code owedBecause} (the reasons, in Chinese) and
     * {@code right_<code>} for each known right ({@code right_repair_free}).
     */
    public void check(DelegateExecution step) {
        CaseNumber number = CaseOfStep.number(step);
        keepWhatWasFound(step, number);
        Entitlement owed = entitlements.of(number);
        step.setVariable("coveredByWarranty", owed.coveredByWarranty());
        step.setVariable("coverKind", owed.coverKind());
        step.setVariable("mainPartCovered", owed.mainPartCovered());
        step.setVariable("monthsSincePurchase", owed.monthsSincePurchase());
        step.setVariable("rights", String.join(",", owed.rights()));
        step.setVariable("owedBecause", reasons(owed));
        RIGHTS.forEach(right -> step.setVariable("right_" + right.replace('-', '_'), owed.has(right)));
    }

    private void keepWhatWasFound(DelegateExecution step, CaseNumber number) {
        Object mainPart = step.getVariable("mainPart");
        Object vehicle = step.getVariable("vehicleFinding");
        if (mainPart == null && vehicle == null) {
            return;
        }
        Integer mileage = step.getVariable("mileageKm") instanceof Number km ? (Integer) km.intValue() : null;
        entitlements.found(number, Finding.of("yes".equals(mainPart), (String) vehicle, mileage));
    }

    private static String reasons(Entitlement owed) {
        String said = owed.reasons().stream().map(Bilingual::zh).collect(Collectors.joining("；"));
        return said.length() > LONGEST_REASONS ? said.substring(0, LONGEST_REASONS) + "…" : said;
    }

    /** Sells the cover of {@code months} months; sets {@code coverEndsOn} (ISO date) and {@code contractNumber}. */
    public void extend(DelegateExecution step) {
        CaseFile file = cases.file(step);
        int months = ((Number) step.getVariable("months")).intValue();
        Cover cover = entitlements.extend(file.number(), assign.party(file, Party.INSURER), months);
        step.setVariable("coverEndsOn", cover.until().toString());
        step.setVariable("contractNumber", cover.contractNumber());
    }

    /** The statutory period begins (again); the new item is known by what was typed into the field {@code newSerialNumber} last. */
    public void restart(DelegateExecution step) {
        CaseNumber number = CaseOfStep.number(step);
        String newSerialNumber = files.notes(number).stream()
                .filter(note -> note.field().equals(NEW_SERIAL_NUMBER))
                .map(Note::words)
                .reduce((earlier, later) -> later)
                .orElse(null);
        entitlements.restart(number, newSerialNumber);
    }

    public void repairEnded(DelegateExecution step, boolean failed) {
        entitlements.repairEnded(CaseOfStep.number(step), failed);
    }
}
