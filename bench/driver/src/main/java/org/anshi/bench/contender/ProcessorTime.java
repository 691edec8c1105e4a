package org.anshi.bench.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a system has used of the processors so far, by itself and by its connections' processes in the database server. */
final class ProcessorTime {
    private static final long TICKS_PER_SECOND = 100;

    private ProcessorTime() {}

    /** Zero where the operating system does not tell. */
    static Duration of(ProcessHandle process, Database database) {
        List<Long> connections = database.url().startsWith("jdbc:postgresql")
                ? database.read(
                        "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
                        row -> row.getLong(1))
                : List.of();
        return connections.stream()
                .map(ProcessorTime::ofProcess)
                .reduce(process.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
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
