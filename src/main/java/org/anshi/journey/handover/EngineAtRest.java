package org.anshi.journey.handover;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The moment between two steps. Who calls and who is called are one tree to the engine: a message that ended a called process in
 * the middle of its caller's step would saw off the branch that the step sits on.
 */
@Component
class EngineAtRest {
    private final CommandExecutor engine;

    EngineAtRest(@Lazy CommandExecutor engine) {
        this.engine = engine;
    }

    /** At once where the engine does nothing, otherwise when it is done and before it writes; whatever whoever is at work may see. */
    void then(Runnable message) {
        CommandContext atWork = Context.getCommandContext();
        if (atWork == null) {
            engine.execute((Command<Void>) context -> asTheHouse(context, message));
            return;
        }
        atWork.registerCommandContextListener(new CommandContextListener() {
            @Override
            public void onCommandContextClose(CommandContext done) {
                asTheHouse(done, message);
            }

            @Override
            public void onCommandFailed(CommandContext failed, Throwable cause) {
                // What was never done needs no message.
            }
        });
    }

    private static Void asTheHouse(CommandContext context, Runnable message) {
        return context.runWithoutAuthorization(() -> {
            message.run();
            return null;
        });
    }
}
