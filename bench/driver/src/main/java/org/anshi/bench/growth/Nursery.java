package org.anshi.bench.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Database;

/**
 * Makes cases by the thousand: PostgreSQL copies the rows that real use produced, under numbers, ids, keys and tokens of their own. Only
 * {@link CloneCheck} tells whether the product takes them for cases.
 */
public final class Nursery {
    /** Clones are numbered from here on, far from what was opened; the product goes on behind them. */
    private static final long FIRST = 1_000_000;

    private static final long AT_ONCE = 20_000;

    private final Database database;
    private final SealedRows sealed;
    private final Map<Stem, StemRows> rowsOf = new HashMap<>();
    private long next = FIRST;

    public Nursery(Anshi anshi, Path masterKey) {
        this.database = anshi.database();
        this.sealed = new SealedRows(database, new CloneSecrets(masterKey));
    }

    /** So many altogether, evenly of each stem. */
    public List<Clones> grow(List<Stem> stems, long count) {
        List<TableShape> tables = TableShape.read(database);
        next = Math.max(
                next,
                database.read("select last_value + 1 from case_number", row -> row.getLong(1))
                        .get(0));
        List<Clones> grown = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            long its = count * (i + 1) / stems.size() - count * i / stems.size();
            if (its > 0) {
                grown.add(grow(tables, stems.get(i), its));
            }
        }
        database.run("select setval('case_number', " + next + ")");
        return grown;
    }

    private Clones grow(List<TableShape> tables, Stem stem, long count) {
        StemRows rows = rowsOf.computeIfAbsent(
                stem, first -> new StemRows(database, tables, stem.of().number(), key(stem.of())));
        long first = next;
        next += count;
        for (long done = 0; done < count; done += AT_ONCE) {
            long now = Math.min(AT_ONCE, count - done);
            List<String> orders = new ArrayList<>(List.of("set local session_replication_role = replica"));
            orders.addAll(rows.inserts(CloneMark.seriesSql(first + done, now)));
            database.run(orders.toArray(String[]::new));
            sealed.write(stem, first + done, now);
        }
        return new Clones(stem, first, count);
    }

    private String key(Case of) {
        return database.read(
                        "select cast(key_id as text) from case_file where number = ?",
                        row -> row.getString(1),
                        of.number())
                .get(0);
    }

    /** What a database that grew by itself has long done: statistics, visibility, everything on disk. */
    public void settle() {
        database.vacuum();
    }
}
