package org.anshi.journey.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The moment between two steps. Who calls and who is called are one tree to the engine: a message that ended a called process in
 * the middle of its caller's step would saw off the branch that the step sits on.
 */
@Component
public class EngineAtRest extends CommandInterceptor {
    private final CommandExecutor engine;
    private final ThreadLocal<Deque<Runnable>> waiting = new ThreadLocal<>();

    EngineAtRest(@Lazy CommandExecutor engine) {
        this.engine = engine;
    }

    /** At once where the engine does nothing, otherwise when it has done what it is doing, in the same transaction; not as whoever made it do so. */
    public void then(Runnable message) {
        Deque<Runnable> messages = waiting.get();
        if (messages == null) {
            engine.execute((Command<Void>) context -> asTheHouse(message));
        } else {
            messages.add(message);
        }
    }

    /** Whether nothing has begun yet: what comes now was asked for from outside. */
    boolean isNow() {
        return waiting.get() == null;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!isNow()) {
            return next.execute(command);
        }
        Deque<Runnable> messages = new ArrayDeque<>();
        waiting.set(messages);
        try {
            T done = next.execute(command);
            while (!messages.isEmpty()) {
                asTheHouse(messages.remove());
            }
            return done;
        } finally {
            waiting.remove();
        }
    }

    private static Void asTheHouse(Runnable message) {
        return Context.getCommandContext().runWithoutAuthorization(() -> {
            message.run();
            return null;
        });
    }
}
