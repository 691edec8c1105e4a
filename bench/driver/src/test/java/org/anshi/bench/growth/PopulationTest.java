package org.anshi.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.anshi.bench.contender.Case;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Stem STEM = new Stem(new Case("AS-20261201-000007", "token"), true);

    private final Population population = new Population();

    @Test
    void everybodyIsGivenOnceAndOfEachLitterInTurn() {
        population.add(List.of(new Clones(STEM, 1_000_000, 1), new Clones(STEM, 2_000_000, 3)));

        assertThat(IntStream.range(0, 4).mapToObj(i -> population.next().number()))
                .containsExactly(
                        "AS-20261201-1000000", "AS-20261201-2000000", "AS-20261201-2000001", "AS-20261201-2000002");
        assertThatThrownBy(population::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoComesLaterIsGivenFromTheFirstOn() {
        population.add(List.of(new Clones(STEM, 1_000_000, 2)));
        population.next();
        population.add(List.of(new Clones(STEM, 3_000_000, 2)));

        assertThat(IntStream.range(0, 3).mapToObj(i -> population.next().number()))
                .containsExactlyInAnyOrder("AS-20261201-1000001", "AS-20261201-3000000", "AS-20261201-3000001");
    }
}
