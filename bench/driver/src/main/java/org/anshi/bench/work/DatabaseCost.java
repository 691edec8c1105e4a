package org.anshi.bench.work;

import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Postgres;
import org.anshi.bench.contender.Postgres.Spent;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.Measure;

/** What one case costs the database: when it is opened, and as a whole repair. */
public final class DatabaseCost {
    private static final int OPENED = 200;
    private static final int REPAIRED = 20;

    private final Postgres postgres;
    private final String database;
    private final Figures figures;

    public DatabaseCost(Postgres postgres, String database, Figures figures) {
        this.postgres = postgres;
        this.database = database;
        this.figures = figures;
    }

    public void opened(Anshi anshi) {
        each(anshi, OPENED, anshi::open, Measure.OPENED_DATABASE, Measure.OPENED_ROWS, Measure.OPENED_LOGGED);
    }

    public void repaired(Anshi anshi, Walk walk) {
        each(
                anshi,
                REPAIRED,
                () -> {
                    Case one = anshi.open();
                    walk.take(anshi, one);
                },
                Measure.JOURNEY_DATABASE,
                Measure.JOURNEY_ROWS,
                Measure.JOURNEY_LOGGED);
    }

    private void each(Anshi anshi, int times, Runnable todo, Measure time, Measure rows, Measure logged) {
        postgres.forgetStatements();
        Spent before = postgres.spent(database);
        for (int i = 0; i < times; i++) {
            todo.run();
        }
        Spent spent = postgres.spent(database).minus(before);
        figures.add(time, anshi.name(), spent.millis() / times);
        figures.add(rows, anshi.name(), (double) spent.rows() / times);
        figures.add(logged, anshi.name(), spent.logged() / 1024.0 / times);
    }
}
