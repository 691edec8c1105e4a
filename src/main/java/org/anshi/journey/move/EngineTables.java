package org.anshi.journey.move;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;

/** The engine's own tables, made by the engine itself: it comes for that and goes again, doing nothing in them. */
final class EngineTables {
    private EngineTables() {}

    static void makeIn(DataSource database) {
        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("moving-in")
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(false)
                .buildProcessEngine()
                .close();
    }
}
