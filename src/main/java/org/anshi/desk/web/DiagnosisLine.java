package org.anshi.desk.web;

import java.time.Instant;
import java.util.List;
import org.anshi.diagnosis.Finding.Cause;
import org.anshi.diagnosis.GuidedDiagnosis;
import org.anshi.diagnosis.Outcome;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;

/** What the consumer found out, and what a visit should bring; {@code cause} is null where the tables no longer know it. */
record DiagnosisLine(Instant at, boolean solved, String finding, Cause cause) {
    /** The newest first. */
    static List<DiagnosisLine> of(GuidedDiagnosis diagnosis, CaseNumber number) {
        return diagnosis.outcomes(number).stream()
                .map(outcome ->
                        new DiagnosisLine(outcome.at(), outcome.solved(), outcome.finding(), cause(diagnosis, outcome)))
                .toList();
    }

    private static Cause cause(GuidedDiagnosis diagnosis, Outcome outcome) {
        try {
            return diagnosis.find(outcome.finding()) instanceof Cause cause ? cause : null;
        } catch (Refused noLongerKnown) {
            return null;
        }
    }
}
