package org.anshi.bench.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a system has used of the processors so far.
 *
 * @param connections each of its connections' processes in the database server; none for an embedded one. Those that are closed take
 *     their past with them, so only what is there at both looks is compared
 */
public record ProcessorTime(Duration own, Map<Long, Duration> connections) {
    private static final long TICKS_PER_SECOND = 100;

    /** What was used between two looks. */
    public record Used(Duration own, Duration database) {
        public Duration total() {
            return own.plus(database);
        }
    }

    public Used since(ProcessorTime before) {
        Duration database = connections.entrySet().stream()
                .map(now -> {
                    Duration then = before.connections.getOrDefault(now.getKey(), Duration.ZERO);
                    return now.getValue().compareTo(then) < 0 ? now.getValue() : now.getValue().minus(then);
                })
                .reduce(Duration.ZERO, Duration::plus);
        return new Used(own.minus(before.own), database);
    }

    /** An embedded database has no processes of its own. */
    public boolean hasDatabaseServer() {
        return !connections.isEmpty();
    }

    public ProcessorTime and(ProcessorTime other) {
        Map<Long, Duration> all = new HashMap<>(connections);
        all.putAll(other.connections);
        return new ProcessorTime(own.plus(other.own), all);
    }

    /** Zero where the operating system does not tell. */
    static ProcessorTime of(ProcessHandle process, Database database) {
        List<Long> connections = database.url().startsWith("jdbc:postgresql")
                ? database.read(
                        "select pid from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid() and backend_type = 'client backend'",
                        row -> row.getLong(1))
                : List.of();
        Map<Long, Duration> each = new HashMap<>();
        connections.forEach(pid -> each.put(pid, ofProcess(pid)));
        return new ProcessorTime(process.info().totalCpuDuration().orElse(Duration.ZERO), each);
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
