package org.anshi.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void medianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(Rounds.of(9, 1, 5)).isEqualTo(new Rounds(5, 1, 9, 3));
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Rounds.of(4, 1, 10, 2)).isEqualTo(new Rounds(3, 1, 10, 4));
    }

    @Test
    void noRoundHasNoMedian() {
        assertThatThrownBy(Rounds::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLiesWithinTheSpreadHasNotMoved() {
        assertThat(Rounds.of(100, 105, 110).movedFrom(Rounds.of(95, 98, 99))).isFalse();
    }

    @Test
    void whatLiesBeyondBothSpreadsHasMoved() {
        assertThat(Rounds.of(100, 105, 110).movedFrom(Rounds.of(90, 91, 92))).isTrue();
    }

    @Test
    void singleRoundsMoveByMoreThanAQuarter() {
        assertThat(Rounds.of(100).movedFrom(Rounds.of(81))).isFalse();
        assertThat(Rounds.of(100).movedFrom(Rounds.of(70))).isTrue();
    }
}
