package org.anshi.casefile.store;

import java.util.List;
import java.util.Set;
import org.anshi.casefile.ConsumerAction;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What consumers can do now. */
@Component
public class ActionTable {
    /** The part of an action kept as JSON. */
    record Definition(Bilingual title, List<ConsumerAction.Field> fields, String message, Bilingual about) {}

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    ActionTable(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    public void add(CaseNumber number, List<ConsumerAction> actions) {
        batches.batchUpdate(
                """
                insert into case_action (case_number, step, action, definition)
                values (:number, :step, :action, :definition)""",
                actions.stream().map(action -> row(number, action)).toArray(SqlParameterSource[]::new));
    }

    public void removeAll(CaseNumber number) {
        database.sql("delete from case_action where case_number = ?")
                .param(number.value())
                .update();
    }

    public void removeOf(CaseNumber number, Set<String> steps) {
        database.sql("delete from case_action where case_number = :number and step in (:steps)")
                .param("number", number.value())
                .param("steps", steps)
                .update();
    }

    public List<ConsumerAction> of(CaseNumber number) {
        return database.sql("select step, action, definition from case_action where case_number = ? order by id")
                .param(number.value())
                .query((row, n) -> {
                    Definition definition = Json.read(row.getString("definition"), Definition.class);
                    return new ConsumerAction(
                            row.getString("action"),
                            definition.title(),
                            definition.fields(),
                            row.getString("step"),
                            definition.message(),
                            definition.about());
                })
                .list();
    }

    private static SqlParameterSource row(CaseNumber number, ConsumerAction action) {
        return new MapSqlParameterSource()
                .addValue("number", number.value())
                .addValue("step", action.step())
                .addValue("action", action.key())
                .addValue(
                        "definition",
                        Json.write(new Definition(action.title(), action.fields(), action.message(), action.about())));
    }
}
