package org.anshi.journey.work;

import java.util.Map;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Somebody of the staff is about to do something with a task that they may see.
 *
 * @param who by whose will
 * @param to who holds the task in the end, or does it
 * @param answers to its form, by key; empty unless it is done
 */
public record WorkOnTask(Kind kind, TaskEntity task, Authentication who, String to, Map<String, Object> answers) {
    public enum Kind {
        CLAIMED,
        GIVEN,
        DONE
    }

    public boolean isDone() {
        return kind == Kind.DONE;
    }
}
