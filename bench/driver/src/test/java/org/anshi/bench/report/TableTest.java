package org.anshi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anshi.bench.contender.Contenders;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Figures figures = new Figures();

    @Test
    void saysWhetherAGoalWasReached() {
        figures.add(Measure.DRAINED, Contenders.ANSHI, 612);
        figures.add(Measure.IDLE, Contenders.ANSHI, 0.4);
        assertThat(table()).contains("≥ 500: reached").contains("≤ 0.3: **missed**");
    }

    @Test
    void comparesWithOthersOnlyWhenAllOfThemWereMeasured() {
        figures.add(Measure.OPENED, Contenders.ANSHI, 90);
        assertThat(figures.reached(Measure.OPENED)).isNull();
        figures.add(Measure.OPENED, Contenders.CAMUNDA, 120);
        figures.add(Measure.OPENED, Contenders.OPERATON, 80);
        figures.add(Measure.OPENED, Contenders.FLOWABLE, 70);
        assertThat(figures.reached(Measure.OPENED)).isTrue();
        figures.add(Measure.OPENED, Contenders.FLOWABLE, 200);
        assertThat(figures.reached(Measure.OPENED)).isFalse();
    }

    @Test
    void showsTheSpreadWhereThereWereSeveralRounds() {
        figures.add(Measure.OPENED, Contenders.ANSHI, 90);
        figures.add(Measure.OPENED, Contenders.ANSHI, 110);
        assertThat(table()).contains("100.0 (90.0–110.0)");
    }

    @Test
    void aGoalMissedInOneRoundIsNotSimplyReached() {
        figures.add(Measure.DRAINED, Contenders.ANSHI, 612);
        figures.add(Measure.DRAINED, Contenders.ANSHI, 612);
        figures.add(Measure.DRAINED, Contenders.ANSHI, 400);
        assertThat(table()).contains("≥ 500: reached, **not in every round**");
    }

    private String table() {
        return new Table(figures, List.of(Contenders.ANSHI)).markdown();
    }
}
