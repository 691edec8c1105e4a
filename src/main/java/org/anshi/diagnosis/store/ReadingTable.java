package org.anshi.diagnosis.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFile;
import org.anshi.diagnosis.Reading;
import org.anshi.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readings of cases, line by line within a sealed row. */
@Repository
public class ReadingTable {
    private static final String PURPOSE = "diagnosis.reading";
    private static final String BETWEEN = "\t";

    private final JdbcClient database;
    private final PersonalData personalData;

    ReadingTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public void add(CaseFile file, List<Reading> readings, Instant receivedAt) {
        String lines = readings.stream().map(ReadingTable::line).collect(Collectors.joining("\n"));
        database.sql("insert into device_reading (id, case_number, received_at, sealed) values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        file.number().value(),
                        receivedAt.atOffset(ZoneOffset.UTC),
                        personalData.seal(file.key(), PURPOSE, lines))
                .update();
    }

    /** In the order in which they came. */
    public List<Reading> of(CaseFile file) {
        return database
                .sql("select sealed from device_reading where case_number = ? order by seq")
                .param(file.number().value())
                .query((row, n) -> personalData.open(file.key(), PURPOSE, row.getBytes(1)))
                .list()
                .stream()
                .flatMap(lines -> Arrays.stream(lines.split("\n")))
                .map(ReadingTable::reading)
                .toList();
    }

    private static String line(Reading reading) {
        return String.join(
                BETWEEN,
                reading.at().toString(),
                reading.metric(),
                reading.unit().replaceAll("\\s", " "),
                reading.value().toPlainString());
    }

    private static Reading reading(String line) {
        String[] part = line.split(BETWEEN, -1);
        return new Reading(Instant.parse(part[0]), part[1], part[2], new BigDecimal(part[3]));
    }
}
