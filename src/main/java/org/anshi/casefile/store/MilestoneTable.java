package org.anshi.casefile.store;

import java.time.Instant;
import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.Milestone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The timelines. */
@Component
public class MilestoneTable {
    private final JdbcClient database;

    MilestoneTable(JdbcClient database) {
        this.database = database;
    }

    /** The caller holds the case's lock, so that no two get the same occurrence. */
    public Milestone add(CaseFile file, String key, Bilingual text, Instant at) {
        GeneratedKeyHolder counted = new GeneratedKeyHolder();
        database.sql(
                        """
                        insert into case_milestone (case_number, milestone, occurrence, text_zh, text_en, reached_at, organisation)
                        values (:number, :key,
                            (select count(*) + 1 from case_milestone where case_number = :number and milestone = :key),
                            :zh, :en, :at, :organisation)""")
                .param("number", file.number().value())
                .param("key", key)
                .param("zh", text.zh())
                .param("en", text.en())
                .param("at", Times.of(at))
                .param("organisation", file.holder().value())
                .update(counted, "occurrence");
        int occurrence = counted.getKeyAs(Number.class).intValue();
        return new Milestone(file.number(), key, occurrence, text, at, file.holder());
    }

    public List<Milestone> timeline(CaseNumber number) {
        return database.sql("select * from case_milestone where case_number = ? order by id")
                .param(number.value())
                .query((row, n) -> new Milestone(
                        number,
                        row.getString("milestone"),
                        row.getInt("occurrence"),
                        new Bilingual(row.getString("text_zh"), row.getString("text_en")),
                        Times.read(row, "reached_at"),
                        new OrganisationId(row.getString("organisation"))))
                .list();
    }
}
