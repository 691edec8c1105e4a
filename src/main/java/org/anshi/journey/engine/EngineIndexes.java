package org.anshi.journey.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's tables lack for us. It looks for what is due several times a second, and without this reads every timer of every
 * open case each time: 0.27 s at 100,000 cases.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {
    private final JdbcClient database;

    EngineIndexes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        database.sql("create index if not exists anshi_job_due on ACT_RU_JOB (DUEDATE_)")
                .update();
    }
}
