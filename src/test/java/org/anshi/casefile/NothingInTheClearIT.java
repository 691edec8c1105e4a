package org.anshi.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anshi.HearthTest;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every row of every table for what only the consumer and those who serve them may know. */
@HearthTest
class NothingInTheClearIT {
    @Autowired
    CaseFiles cases;

    @Autowired
    TrackingTokens tokens;

    @Autowired
    Attachments attachments;

    @Autowired
    ArrivalCodes codes;

    @Autowired
    JdbcClient database;

    @Test
    void noTableTellsWhoTheConsumerIs() {
        CaseNumber number = cases.open(aRepair()).number();
        String token = tokens.tokenOf(number);
        cases.note(number, new Note("Task_Call", "words", "说明", "zhao", "标记姓名 13900000087", Instant.EPOCH));
        cases.record(number, "received", new Bilingual("已收到", "Received"));
        attachments.add(number, "photo", "标记姓名.jpg", "image/jpeg", "标记路".getBytes(UTF_8));
        codes.issue(number);

        List<String> everything =
                tables().stream().flatMap(table -> rows(table).stream()).toList();

        assertThat(everything).anySatisfy(row -> assertThat(row).contains(number.value()));
        for (String marker : List.of("标记姓名", "标记路", "13900000087", "marker-mailbox", token)) {
            assertThat(everything).as(marker).noneMatch(row -> row.contains(marker));
        }
    }

    private List<String> tables() {
        return database.sql(
                        """
                        select '"' || table_schema || '"."' || table_name || '"' from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema = current_schema""")
                .query(String.class)
                .list();
    }

    private List<String> rows(String table) {
        return database
                .sql("select * from " + table)
                .query(new ColumnMapRowMapper() {
                    @Override
                    protected Object getColumnValue(java.sql.ResultSet row, int index) throws java.sql.SQLException {
                        int type = row.getMetaData().getColumnType(index);
                        boolean bytes = type == java.sql.Types.VARBINARY
                                || type == java.sql.Types.BINARY
                                || type == java.sql.Types.BLOB;
                        return bytes
                                ? new String(row.getBytes(index) == null ? new byte[0] : row.getBytes(index), UTF_8)
                                : row.getString(index);
                    }
                })
                .list()
                .stream()
                .map(Object::toString)
                .toList();
    }
}
