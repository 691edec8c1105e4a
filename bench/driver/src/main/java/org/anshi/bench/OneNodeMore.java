package org.anshi.bench;

import java.nio.file.Path;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Contenders;
import org.anshi.bench.contender.Pathfinder;
import org.anshi.bench.contender.Postgres;
import org.anshi.bench.contender.TwoNodes;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.report.Figures;
import org.anshi.bench.work.DatabaseCost;
import org.anshi.bench.work.Journeys;
import org.anshi.bench.work.OpenCases;
import org.anshi.bench.work.Opening;

/** What a second node on the same database and the same cores changes, and what a case costs that database. */
final class OneNodeMore {
    private final Contenders house;
    private final Postgres postgres;
    private final Path repository;
    private final Length length;

    OneNodeMore(Contenders house, Postgres postgres, Path repository, Length length) {
        this.house = house;
        this.postgres = postgres;
        this.repository = repository;
        this.length = length;
    }

    void beside(Anshi first, OpenCases cases, Figures figures) {
        Walk walk = Pathfinder.find(first, repository);
        DatabaseCost cost = new DatabaseCost(postgres, Contenders.DATABASE, figures);
        cost.opened(first);
        cost.repaired(first, walk);
        try (TwoNodes both = house.startBeside(first)) {
            Opening opening = new Opening(cases, figures);
            Journeys journeys = new Journeys(walk, figures);
            opening.warmUp(both, length.warmUp());
            journeys.warmUp(both, length.warmUp());
            for (int round = 0; round < length.rounds(); round++) {
                opening.round(both, length.opening());
                journeys.round(both, length.journeys());
            }
        }
    }
}
