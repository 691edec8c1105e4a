package org.anshi.journey.gate.task;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.gate.candidate.Written;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Who has a task is somewhere in the diagram also who has the case: otherwise the consumer would be told that somebody else acts,
 * and that one's promise would run while another works. Lead and holder always are; of a group written out, such as
 * {@code huadong-repair.technician}, nothing can be said before there is a case.
 */
@Component
class HolderRule implements ModelRule {
    private static final String QUOTE = "(?:'|\")";
    private static final Pattern ASSIGNED =
            Pattern.compile("assign\\.to\\(\\s*execution\\s*,\\s*" + QUOTE + "([^'\"]*)" + QUOTE);
    private static final Pattern HANDED_OVER =
            Pattern.compile("handover\\.(?:to|offer)\\(\\s*execution\\s*,\\s*" + QUOTE + "([^'\"]*)" + QUOTE);
    private static final Set<String> ALWAYS = Set.of(Party.LEAD.code(), Party.HOLDER.code());

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(HolderRule::check);
    }

    private static Stream<Finding> check(Diagram diagram) {
        Set<String> holders = Written.all(diagram)
                .flatMap(Written::attributes)
                .flatMap(said -> HANDED_OVER.matcher(said.getValue()).results())
                .map(said -> said.group(1))
                .collect(Collectors.toSet());
        return diagram.all(UserTask.class).stream().flatMap(task -> {
            String group = task.getCamundaCandidateGroups();
            Matcher assigned = ASSIGNED.matcher(group == null ? "" : group);
            return assigned.find() && !ALWAYS.contains(assigned.group(1)) && !holders.contains(assigned.group(1))
                    ? Stream.of(finding(diagram, task, assigned.group(1)))
                    : Stream.empty();
        });
    }

    private static Finding finding(Diagram diagram, UserTask task, String party) {
        return diagram.finding(
                task,
                "holder",
                new Bilingual(
                        "任务交给 " + party + "，但流程从未把案件移交给它，消费者会看到别人在负责。",
                        "The task goes to the " + party
                                + ", who is never handed the case: the consumer would see somebody else act."),
                new Bilingual(
                        "在任务之前加一步 ${handover.to(execution, '" + party + "')}，做完再交回；或把任务交给 holder。",
                        "Before the task add the step ${handover.to(execution, '" + party
                                + "')}, and hand back afterwards; or give the task to the holder."));
    }
}
