package org.anshi.desk.web;

import org.anshi.identity.Person;
import org.anshi.journey.Worklist.OpenTask;

/** An open task of a case; {@code workable} for somebody whose group it is offered to. */
public record TaskCard(OpenTask task, boolean mine, boolean workable) {
    static TaskCard of(OpenTask task, Person person) {
        boolean mine = person.id().equals(task.assignee());
        boolean offered = task.group() != null && person.groups().contains(task.group());
        return new TaskCard(task, mine, mine || offered || person.isAdministrator());
    }

    public String link() {
        return "/camunda/app/tasklist/default/#/?task=" + task.id();
    }
}
