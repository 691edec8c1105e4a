package org.anshi.bench.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a system has used of the processors so far.
 *
 * @param database its connections' processes in the database server; zero for an embedded one
 */
public record ProcessorTime(Duration own, Duration database) {
    private static final long TICKS_PER_SECOND = 100;

    public ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(own.minus(before.own), database.minus(before.database));
    }

    public Duration total() {
        return own.plus(database);
    }

    /** Zero where the operating system does not tell. */
    static ProcessorTime of(ProcessHandle process, Database database) {
        List<Long> connections = database.url().startsWith("jdbc:postgresql")
                ? database.read(
                        "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
                        row -> row.getLong(1))
                : List.of();
        return new ProcessorTime(
                process.info().totalCpuDuration().orElse(Duration.ZERO),
                connections.stream().map(ProcessorTime::ofProcess).reduce(Duration.ZERO, Duration::plus));
    }

    private static Duration ofProcess(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
        } catch (IOException goneOrNotThatKind) {
            return Duration.ZERO;
        }
    }
}
