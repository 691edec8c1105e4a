package org.anshi.journey.gate;

import java.util.List;
import java.util.Optional;
import org.anshi.journey.Models.Finding;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;

/** What the engine itself has against a model that kept all our rules: its findings, by file and element. */
public final class EngineVerdict {
    private static final Bilingual MEND =
            new Bilingual("在 Camunda Modeler（平台选 Camunda 7）中改正。", "Mend it in Camunda Modeler (platform Camunda 7).");

    private EngineVerdict() {}

    /** Empty when the engine failed for a reason that does not lie in the models. */
    public static Optional<List<Finding>> of(ProcessEngineException failure) {
        if (failure instanceof BadUserRequestException) {
            return Optional.of(List.of(new Finding("", null, null, "engine", said(failure.getMessage()), MEND)));
        }
        if (!(failure instanceof ParseException refusal)) {
            return Optional.empty();
        }
        List<Finding> findings = refusal.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream().map(error -> finding(report, error)))
                .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings);
    }

    private static Finding finding(ResourceReport report, Problem error) {
        String why = error.getMessage().lines().findFirst().orElse("") + " (" + error.getLine() + ":"
                + error.getColumn() + ")";
        return new Finding(report.getResourceName(), error.getMainElementId(), null, "engine", said(why), MEND);
    }

    private static Bilingual said(String why) {
        return new Bilingual("引擎不接受：" + why, "The engine does not take it: " + why);
    }
}
