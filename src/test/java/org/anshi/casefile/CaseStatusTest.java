package org.anshi.casefile;

import static org.anshi.casefile.CaseStatus.CANCELLED;
import static org.anshi.casefile.CaseStatus.CLOSED;
import static org.anshi.casefile.CaseStatus.OPEN;
import static org.anshi.casefile.CaseStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStatusTest {
    @Test
    void theseAreAllLegalMoves() {
        Map<CaseStatus, List<CaseStatus>> legal = Map.of(
                OPEN, List.of(WAITING, CLOSED, CANCELLED),
                WAITING, List.of(OPEN, CLOSED, CANCELLED),
                CLOSED, List.of(),
                CANCELLED, List.of());
        for (CaseStatus from : CaseStatus.values()) {
            for (CaseStatus to : CaseStatus.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " → " + to)
                        .isEqualTo(legal.get(from).contains(to));
            }
        }
    }

    @Test
    void closedAndCancelledAreFinal() {
        assertThat(Set.of(CaseStatus.values()))
                .filteredOn(CaseStatus::isFinal)
                .containsExactlyInAnyOrder(CLOSED, CANCELLED);
        assertThat(CLOSED.predecessors()).containsExactlyInAnyOrder(OPEN, WAITING);
        assertThat(OPEN.predecessors()).containsExactly(WAITING);
    }
}
