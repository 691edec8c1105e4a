package org.anshi.journey.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.identity.PeopleKnown;
import org.anshi.journey.alarm.TaskCards;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The four lists a clerk finds at the first sign-in. They ask for assignee, candidate group and dates only: a filter on
 * variables gets slow at thousands of tasks.
 */
@Component
class TaskFilters {
    private static final String KEY = "anshi";
    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineGrants grants;

    TaskFilters(FilterService filters, TaskService tasks, EngineGrants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    @EventListener
    void on(PeopleKnown people) {
        Set<Object> present = filters.createFilterQuery().list().stream()
                .map(filter -> filter.getProperties().get(KEY))
                .collect(Collectors.toSet());
        List.of(
                        new Shipped("mine", "我的任务", "分配给我的任务 Assigned to me", "#0b5c8f", mine()),
                        new Shipped("organisation", "本组织待办", "我所在小组的任务 Tasks of my groups", "#3b6e22", ours()),
                        new Shipped("at-risk", "即将超时", "已到提醒时间 Promise at risk", "#b25e00", atRisk()),
                        new Shipped("overdue", "已超时", "已过承诺时间 Promise missed", "#b3261e", overdue()))
                .stream()
                .filter(shipped -> !present.contains(shipped.key()))
                .forEach(this::create);
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery()
                .taskAssigneeExpression(ME)
                .active()
                .orderByDueDate()
                .asc();
    }

    private TaskQuery ours() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .active()
                .orderByDueDate()
                .asc();
    }

    private TaskQuery atRisk() {
        return ours().followUpBeforeExpression(NOW).dueAfterExpression(NOW);
    }

    private TaskQuery overdue() {
        return ours().dueBeforeExpression(NOW);
    }

    private void create(Shipped shipped) {
        Filter filter = filters.newTaskFilter(shipped.name());
        filter.setQuery(shipped.query());
        filter.setProperties(Map.of(
                KEY,
                shipped.key(),
                "description",
                shipped.description(),
                "color",
                shipped.colour(),
                "priority",
                List.of("mine", "organisation", "at-risk", "overdue").indexOf(shipped.key()),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                // Shown on the card, not asked for: one look-up for the page of tasks on screen.
                "variables",
                List.of(
                        variable(TaskCards.CASE_NUMBER, "案件"),
                        variable(TaskCards.PRODUCT, "产品"),
                        variable(TaskCards.STAGE, "阶段"))));
        filters.saveFilter(filter);
        grants.allowEverybody(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private static Map<String, String> variable(String name, String label) {
        return Map.of("name", name, "label", label);
    }

    private record Shipped(String key, String name, String description, String colour, TaskQuery query) {}
}
