package org.anshi.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.Test;

class HandOverLimitsTableTest {
    private final ShippedHandOverLimits limits = new ShippedHandOverLimits();

    @Test
    void everyOfferHasALimitWhateverTheStageAndHoweverUrgent() {
        for (Urgency urgency : Urgency.values()) {
            Stream.concat(Stream.of((Stage) null), Stream.of(Stage.values()))
                    .forEach(stage -> assertThat(limits.rows(stage, urgency))
                            .as(stage + " " + urgency)
                            .hasSize(1));
        }
    }

    @Test
    void theMoreUrgentItIsTheSoonerItIsAnswered() {
        for (Stage stage : Stage.values()) {
            assertThat(hours(stage, Urgency.NORMAL)).isGreaterThanOrEqualTo(hours(stage, Urgency.MISSED));
            assertThat(hours(stage, Urgency.AT_RISK))
                    .isBetween(hours(stage, Urgency.MISSED), hours(stage, Urgency.NORMAL));
        }
    }

    private int hours(Stage stage, Urgency urgency) {
        return limits.find(null, stage, urgency).orElseThrow().workingHours();
    }
}
