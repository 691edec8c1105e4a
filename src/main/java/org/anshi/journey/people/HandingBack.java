package org.anshi.journey.people;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Whoever took a task may put it back for the colleagues. To the engine that is an assignment like any other, and the
 * permission to assign would also move a task's dates and hand it to another organisation.
 */
class HandingBack extends AuthorizationCommandChecker {
    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!isPutBack() || !isHeldByWhoAsks(task)) {
            super.checkTaskAssign(task);
        }
    }

    private static boolean isPutBack() {
        CommandInvocationContext call = Context.getCommandInvocationContext();
        return call != null
                && call.getCommand() instanceof AssignTaskCmd assignment
                // The engine's command tells nobody to whom it assigns.
                && new DirectFieldAccessor(assignment).getPropertyValue("userId") == null;
    }

    private static boolean isHeldByWhoAsks(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        return who != null && who.getUserId() != null && who.getUserId().equals(task.getAssignee());
    }
}
