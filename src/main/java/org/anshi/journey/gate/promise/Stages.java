package org.anshi.journey.gate.promise;

import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Coded;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The sub-processes of a diagram that are drawn as stages, whatever they are called. */
final class Stages {
    private Stages() {}

    static Stream<SubProcess> in(Diagram diagram) {
        return diagram.all(SubProcess.class).stream().filter(scope -> code(scope) != null);
    }

    /** Null for a sub-process that is no stage. */
    static String code(SubProcess scope) {
        return ElementProperties.of(scope).get("stage");
    }

    /** Empty when the analyst wrote a stage that there is not. */
    static Optional<Stage> named(String code) {
        return Coded.find(Stage.class, code);
    }
}
