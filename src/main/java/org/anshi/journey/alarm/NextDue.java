package org.anshi.journey.alarm;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine asks several times a second which alarm is due next, and reads and sorts all there are to find out. An index on its
 * table tells it, however many wait. Not by Flyway: the engine makes its tables after that.
 */
@Component
class NextDue extends AbstractProcessEnginePlugin {
    private final JdbcClient jdbc;

    NextDue(@Lazy JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            jdbc.sql("create index if not exists anshi_job_next_due on act_ru_job (duedate_)")
                    .update();
        } catch (DataIntegrityViolationException anotherNodeDidSoInThisMoment) {
            // It is there, then.
        }
    }
}
