package org.anshi.handover;

import static org.anshi.handover.HandOverState.ACCEPTED;
import static org.anshi.handover.HandOverState.DECLINED;
import static org.anshi.handover.HandOverState.EXPIRED;
import static org.anshi.handover.HandOverState.OFFERED;
import static org.anshi.handover.HandOverState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandOverStateTest {
    @Test
    void theseAreAllLegalMoves() {
        Map<HandOverState, List<HandOverState>> legal = Map.of(
                OFFERED, List.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED),
                ACCEPTED, List.of(),
                DECLINED, List.of(),
                WITHDRAWN, List.of(),
                EXPIRED, List.of());
        for (HandOverState from : HandOverState.values()) {
            for (HandOverState to : HandOverState.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " → " + to)
                        .isEqualTo(legal.get(from).contains(to));
            }
        }
    }

    @Test
    void declinedAndExpiredOnesCameBack() {
        assertThat(Set.of(HandOverState.values()))
                .filteredOn(HandOverState::isBounce)
                .containsExactlyInAnyOrder(DECLINED, EXPIRED);
    }
}
