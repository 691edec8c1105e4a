package org.anshi.journey.gate.task;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.identity.PeopleStore;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every user task goes to a group of a real organisation and carries the dates of the promise it serves. */
@Component
class TaskRule implements ModelRule {
    private static final Pattern ASSIGN =
            Pattern.compile("\\$\\{\\s*assign\\.to\\(\\s*execution\\s*,\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)\\s*}");
    private static final Pattern RECEIVER =
            Pattern.compile("\\$\\{\\s*handover\\.receiver\\(\\s*execution\\s*,\\s*'([^']*)'\\s*\\)\\s*}");
    private static final Set<String> PARTIES =
            Arrays.stream(Party.values()).map(Party::code).collect(Collectors.toSet());

    private final PeopleStore people;

    TaskRule(PeopleStore people) {
        this.people = people;
    }

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> diagram.all(UserTask.class).stream()
                .flatMap(task -> check(diagram, task)));
    }

    private Stream<Finding> check(Diagram diagram, UserTask task) {
        Stream.Builder<Finding> findings = Stream.builder();
        String group = task.getCamundaCandidateGroups();
        if (group == null || !isReal(group.trim())) {
            findings.add(
                    diagram.finding(
                            task,
                            "candidate-group",
                            group == null
                                    ? new Bilingual("任务没有候选组。", "The task has no candidate group.")
                                    : new Bilingual(
                                            "任务没有交给真实组织的岗位：" + group + "。",
                                            "The task does not go to a group of a real organisation: " + group + "."),
                            new Bilingual(
                                    "Candidate groups 写 ${assign.to(execution, 'lead', 'agent')} 这样的说法，或 huadong-repair.technician 这样的组。",
                                    "In Candidate groups write something like ${assign.to(execution, 'lead', 'agent')}, or a group such as huadong-repair.technician.")));
        }
        if (!speaksOf(
                        task.getCamundaDueDate(),
                        "promise.dueDate",
                        "promise.newDueAt",
                        "handover.dueAt",
                        "handover.decideBy",
                        "calendar.after",
                        "calendar.by")
                || !speaksOf(
                        task.getCamundaFollowUpDate(),
                        "promise.followUpDate",
                        "handover.warnAt",
                        "handover.decideWarnAt",
                        "calendar.after",
                        "calendar.warnBy")) {
            findings.add(
                    diagram.finding(
                            task,
                            "task-dates",
                            new Bilingual(
                                    "任务的到期和提醒时间不是所服务承诺的时间。",
                                    "The task's due and follow-up dates are not those of the promise it serves."),
                            new Bilingual(
                                    "Due date 写 ${promise.dueDate(execution, 'solution')}，Follow up date 写 ${promise.followUpDate(execution, 'solution')}，阶段照实写。",
                                    "Write ${promise.dueDate(execution, 'solution')} as due date and ${promise.followUpDate(execution, 'solution')} as follow-up date, with the stage it is about.")));
        }
        if (task.getName() == null || task.getName().isBlank()) {
            findings.add(diagram.finding(
                    task,
                    "named",
                    new Bilingual("任务没有名称。", "The task has no name."),
                    new Bilingual("写上中文和英文名称，例如“检查 Inspect”。", "Name it in Chinese and English, such as 检查 Inspect.")));
        }
        return findings.build();
    }

    private boolean isReal(String group) {
        Matcher assigned = ASSIGN.matcher(group);
        if (assigned.matches()) {
            return PARTIES.contains(assigned.group(1)) && isRole(assigned.group(2));
        }
        Matcher receiver = RECEIVER.matcher(group);
        if (receiver.matches()) {
            return isRole(receiver.group(1));
        }
        Set<String> groups = people.groups();
        return groups.isEmpty() || groups.contains(group);
    }

    /** An organisation without that role lets its desk do it; a role nobody has is a slip of the pen. */
    private boolean isRole(String role) {
        Set<String> groups = people.groups();
        return groups.isEmpty() || groups.stream().anyMatch(known -> known.endsWith("." + role));
    }

    private static boolean speaksOf(String expression, String... verbs) {
        return expression != null && Arrays.stream(verbs).anyMatch(verb -> expression.contains(verb + "("));
    }
}
