package org.anshi.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Contenders;
import org.anshi.bench.contender.Pathfinder;
import org.anshi.bench.contender.Postgres;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.growth.CloneCheck;
import org.anshi.bench.growth.Household;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.GrowthTable;
import org.anshi.bench.work.ClerksQueue;
import org.anshi.bench.work.Growth;

/** What is measured among very many cases, on an Anshi of fifty organisations that is started for it. */
final class ManyCases {
    private static final int OPEN_TASKS = 100_000;

    private final Contenders house;
    private final Postgres postgres;
    private final Path repository;

    ManyCases(Contenders house, Postgres postgres, Path repository) {
        this.house = house;
        this.postgres = postgres;
        this.repository = repository;
    }

    void queue(Figures figures, Duration time) {
        try (Anshi anshi = house.startLarge()) {
            Household household = new Household(anshi, house.masterKey(anshi));
            household.grow(OPEN_TASKS, 0);
            postgres.forgetStatements();
            new ClerksQueue(anshi, Contenders.ANSHI, figures).round(time);
        }
    }

    GrowthTable growth(Growth.Sizes sizes, Duration each) {
        try (Anshi anshi = house.startLarge()) {
            Walk walk = Pathfinder.find(anshi, repository);
            Household household = new Household(anshi, house.masterKey(anshi)).walkedBy(walk);
            new CloneCheck(anshi, household.nursery()).cloneIsACase(walk);
            System.err.println("    A clone behaves as a case does");
            GrowthTable table = new GrowthTable();
            new Growth(anshi, household, walk, postgres, table).run(sizes, each);
            return table;
        }
    }
}
