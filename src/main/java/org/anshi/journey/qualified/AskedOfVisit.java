package org.anshi.journey.qualified;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.model.ElementProperties;
import org.anshi.staff.Catalogue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What a visit asks of whoever comes: what the tasks outside the desk ask that the party has in the stage where the visit is booked. */
@Component
public class AskedOfVisit {
    private static final Pattern ASSIGNED =
            Pattern.compile("\\$\\{\\s*assign\\.to\\(\\s*execution\\s*,\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)\\s*}");
    private static final Set<String> AT_THE_DESK = Set.of("agent", "supervisor", "dispatcher");

    /** Codes of the catalogue; none for most visits. */
    public List<String> codes(DelegateExecution step, String party) {
        return step.getBpmnModelElementInstance().getParentElement().getChildElementsByType(UserTask.class).stream()
                .filter(task -> isOutside(task, party))
                .flatMap(AskedOfVisit::asked)
                .distinct()
                .toList();
    }

    /** Whether people of this group plan and record what others go out for. */
    public static boolean isOfTheDesk(String group) {
        return AT_THE_DESK.contains(group.substring(group.lastIndexOf('.') + 1));
    }

    private static boolean isOutside(UserTask task, String party) {
        String groups = task.getCamundaCandidateGroups();
        Matcher assigned = ASSIGNED.matcher(groups == null ? "" : groups.trim());
        return assigned.matches() && assigned.group(1).equals(party) && !AT_THE_DESK.contains(assigned.group(2));
    }

    private static Stream<String> asked(UserTask task) {
        return Catalogue.asked(ElementProperties.of(task).get(AskedOfTask.PROPERTY)).stream();
    }
}
