package org.anshi.journey.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine's own word for two hands on one case, and the database's, become the word the rest of the house knows. Jobs are
 * left alone: their executor goes by the engine's own words. Commands inside a command end with it.
 */
@Component
@Order(3)
class Collisions extends CommandInterceptor {
    /** Deadlock, serialization failure, lock not available; H2's lock time-out. */
    private static final Set<String> LOCKED = Set.of("40001", "40P01", "55P03", "HYT00");

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || !isOurs(command)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (OptimisticLockingException collision) {
            throw new OptimisticLockingFailureException("Another command changed the same case", collision);
        } catch (ProcessEngineException failure) {
            if (isLocked(failure)) {
                throw new CannotAcquireLockException("Another transaction held the same case", failure);
            }
            throw failure;
        }
    }

    private static boolean isOurs(Command<?> command) {
        return TransactionSynchronizationManager.isActualTransactionActive() || StaffCommands.isAClerksWork(command);
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null && LOCKED.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
