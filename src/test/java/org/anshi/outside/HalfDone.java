package org.anshi.outside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a failure could leave half done, looked for from below: every case has its journey, every promise with a date an alarm
 * (whose date the product compares itself).
 */
final class HalfDone {
    /** Every case has its journey, every journey its case, every promise with a date an alarm (whose date the product compares itself). */
    private static final Map<String, String> QUESTIONS = Map.of(
            "case without journey",
            """
            select number from case_file c where status in ('OPEN', 'WAITING', 'open', 'waiting')
            and not exists (select 1 from act_ru_execution e where e.business_key_ = c.number)""",
            "journey without case",
            """
            select business_key_ from act_ru_execution e where business_key_ is not null
            and not exists (select 1 from case_file c where c.number = e.business_key_)""",
            "case without consumer",
            """
            select number from case_file c
            where not exists (select 1 from case_consumer p where p.case_number = c.number)""",
            "case without token",
            """
            select number from case_file c
            where not exists (select 1 from case_token t where t.case_number = c.number)""",
            "promise without alarm",
            """
            select case_number || ' ' || stage from promise p where ended_at is null and due_at is not null
            and not exists (select 1 from promise_event rung
              where rung.case_number = p.case_number and rung.stage = p.stage and rung.what = 'missed')
            and not exists (select 1 from act_ru_job j join act_ru_execution e on e.proc_inst_id_ = j.process_instance_id_
              where e.business_key_ = p.case_number
              and j.duedate_ is not null)""",
            "message told twice",
            """
            select case_number || milestone from message
            group by case_number, milestone, occurrence, channel, audience having count(*) > 1""");

    private HalfDone() {}

    /** By what was looked for, what was found of it: nothing, if all is well. */
    static Map<String, List<String>> in(Connection database) throws SQLException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            List<String> found = new ArrayList<>();
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(question.getValue())) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            all.put(question.getKey(), found);
        }
        return all;
    }
}
