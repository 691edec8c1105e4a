package org.anshi.journey.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine asks of its own tables and has no index for. Which alarm is due next, several times a second: it read and sorted all
 * there are. The sub-tasks of each task that is done, of which there are none: it read all open tasks. Not by Flyway: the engine makes
 * its tables after that.
 */
@Component
class AddedIndexes extends AbstractProcessEnginePlugin {
    private static final Map<String, String> INDEXES = Map.of(
            "anshi_job_next_due", "act_ru_job (duedate_)",
            "anshi_task_parent", "act_ru_task (parent_task_id_)");

    private final JdbcClient jdbc;

    AddedIndexes(@Lazy JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        INDEXES.forEach(this::add);
    }

    private void add(String name, String columns) {
        try {
            jdbc.sql("create index if not exists " + name + " on " + columns).update();
        } catch (DataIntegrityViolationException anotherNodeDidSoInThisMoment) {
            // It is there, then.
        }
    }
}
