package org.anshi.journey.gate.task;

import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.anshi.staff.Catalogue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** A task asks only for qualifications that somebody can have, and nothing but a task asks for any. */
@Component
class QualificationRule implements ModelRule {
    private static final String PROPERTY = "qualification";

    private final Catalogue catalogue;

    QualificationRule(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> diagram.all(FlowNode.class).stream()
                .flatMap(element -> check(diagram, element)));
    }

    private Stream<Finding> check(Diagram diagram, FlowNode element) {
        String written = ElementProperties.of(element).get(PROPERTY);
        if (written == null) {
            return Stream.empty();
        }
        if (!(element instanceof UserTask)) {
            return Stream.of(diagram.finding(
                    element,
                    PROPERTY,
                    new Bilingual("只有人工任务才能要求资质。", "Only a user task can ask for a qualification."),
                    new Bilingual(
                            "删除属性 qualification，写到办理它的人工任务上。",
                            "Remove the property qualification and write it on the user task that does the work.")));
        }
        return Catalogue.asked(written).stream()
                .flatMap(code -> unknown(code).stream())
                .map(problem -> diagram.finding(element, PROPERTY, problem, wayOut()));
    }

    private Optional<Bilingual> unknown(String code) {
        return catalogue.find(code).isPresent()
                ? Optional.empty()
                : Optional.of(new Bilingual(
                        "资质目录里没有“" + code + "”。", "There is no qualification \"" + code + "\" in the catalogue."));
    }

    private Bilingual wayOut() {
        return new Bilingual(
                "属性 qualification 写 " + String.join("、", catalogue.codes())
                        + " 中的一个或几个，用逗号隔开；要用新的资质，先配置 anshi.qualifications.catalogue。",
                "In the property qualification write one or more of " + String.join(", ", catalogue.codes())
                        + ", with commas between them; for a new one set anshi.qualifications.catalogue first.");
    }
}
