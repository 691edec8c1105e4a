package org.anshi.guidance;

import static org.anshi.guidance.TalkState.CALL_BACK;
import static org.anshi.guidance.TalkState.CLOSED;
import static org.anshi.guidance.TalkState.MACHINE;
import static org.anshi.guidance.TalkState.PERSON;
import static org.anshi.guidance.TalkState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkStateTest {
    @Test
    void theseAreAllLegalMoves() {
        Map<TalkState, List<TalkState>> legal = Map.of(
                MACHINE, List.of(WAITING, CLOSED),
                WAITING, List.of(PERSON, CALL_BACK, CLOSED),
                PERSON, List.of(WAITING, CALL_BACK, CLOSED),
                CALL_BACK, List.of(WAITING, PERSON, CLOSED),
                CLOSED, List.of());
        for (TalkState from : TalkState.values()) {
            for (TalkState to : TalkState.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " → " + to)
                        .isEqualTo(legal.get(from).contains(to));
            }
        }
    }
}
