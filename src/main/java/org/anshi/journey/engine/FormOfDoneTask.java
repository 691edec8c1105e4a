package org.anshi.journey.engine;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asked for the form of a task that somebody else has just done, the engine stumbles; to whoever asks there is no such task. */
@Component
@Order(4)
class FormOfDoneTask extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (NullPointerException gone) {
            if (command instanceof GetDeployedTaskFormCmd) {
                throw new NotFoundException("This task is no more", gone);
            }
            throw gone;
        }
    }
}
