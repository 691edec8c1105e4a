package org.anshi.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StemRowTest {
    private static final String NUMBER = "AS-20261201-000007";
    private static final String OWN = "bbba39ad-ed26-11f1-a72a-02fc00000001";
    private static final String DEFINITION = "repair:1:a8b12d8b-ed26-11f1-a72a-02fc00000001";

    @Test
    void theNumberAndOwnIdsBecomeTheClonesAndAllElseStays() {
        String insert = rowOf("Task_AcceptRequest:" + OWN, NUMBER, DEFINITION).insert(NUMBER, Set.of(OWN), "s");

        assertThat(insert)
                .contains("'Task_AcceptRequest:' || " + CloneMark.idSql(OWN))
                .contains("'AS-20261201-' || s.n")
                .endsWith("t.c2 from (select * from some_table where ctid = '(0,1)') t cross join s");
    }

    @Test
    void whatTellsPeopleApartIsAnothersToo() {
        TableShape.Column print = new TableShape.Column("phone_fingerprint", "character varying", false);
        StemRow row = new StemRow(
                new TableShape("some_table", List.of(print), List.of(), List.of()),
                "(0,1)",
                List.of("abcdefghijklmnop"));

        assertThat(row.insert(NUMBER, Set.of(), "s")).contains("s.tail || substr(t.phone_fingerprint, 13)");
    }

    private static StemRow rowOf(String... values) {
        List<TableShape.Column> columns = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> new TableShape.Column("c" + i, "character varying", false))
                .toList();
        return new StemRow(
                new TableShape("some_table", columns, columns.subList(0, 1), List.of()),
                "(0,1)",
                Arrays.asList(values));
    }
}
