package org.anshi.journey.gate.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/**
 * An id means one thing: no two tables share one, and a process or table that belongs to another release is not taken over
 * by accident.
 */
@Component
class KeyRule implements ModelRule {
    private static final String RULE = "one-meaning";

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        Stream.Builder<Finding> findings = Stream.builder();
        candidate.eachDiagram().forEach(diagram -> {
            diagram.processes().forEach(process -> takenOver(
                            diagram.file(),
                            process.getId(),
                            process.getName(),
                            candidate.running().processes(),
                            candidate)
                    .ifPresent(findings::add));
        });
        Map<String, String> tables = new HashMap<>();
        candidate.tables().forEach((file, model) -> model.getModelElementsByType(Decision.class)
                .forEach(decision -> {
                    String other = tables.putIfAbsent(decision.getId(), file);
                    if (other != null) {
                        findings.add(new Finding(
                                file,
                                decision.getId(),
                                decision.getName(),
                                RULE,
                                new Bilingual(
                                        "另有同名决策表，在 " + other + " 中。",
                                        "There is another decision of this id in " + other + "."),
                                new Bilingual("给其中一个改 id。", "Give one of them another id.")));
                    }
                    takenOver(
                                    file,
                                    decision.getId(),
                                    decision.getName(),
                                    candidate.running().tables(),
                                    candidate)
                            .ifPresent(findings::add);
                }));
        return findings.build();
    }

    private static Optional<Finding> takenOver(
            String file, String id, String label, Map<String, String> owners, ReleaseCandidate candidate) {
        String owner = owners.get(id);
        return owner == null || owner.equals(candidate.name())
                ? Optional.empty()
                : Optional.of(new Finding(
                        file,
                        id,
                        label,
                        RULE,
                        new Bilingual(
                                "id " + id + " 属于发布“" + owner + "”。",
                                "The id " + id + " belongs to the release \"" + owner + "\"."),
                        new Bilingual(
                                "换一个 id，例如 " + free(candidate, id) + "；确要替换它，发布名称写 " + owner + "。",
                                "Choose another id, such as " + free(candidate, id)
                                        + "; to replace it on purpose, release under the name " + owner + ".")));
    }

    /** A table named after its release is found like the one it is named after. */
    private static String free(ReleaseCandidate candidate, String id) {
        return candidate.name().equals(id) ? id + "-2" : candidate.name() + "-" + id;
    }
}
