package org.anshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.Test;

class PromiseCardTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void theToneFollowsThePromise() {
        assertThat(card(PromiseState.RUNNING, NOW.plusSeconds(60)).tone()).isEqualTo("calm");
        assertThat(card(PromiseState.RUNNING, NOW).tone()).isEqualTo("risk");
        assertThat(card(PromiseState.PAUSED, null).tone()).isEqualTo("paused");
        assertThat(card(PromiseState.BREACHED, NOW).tone()).isEqualTo("late");
        assertThat(card(PromiseState.MET_LATE, NOW).tone()).isEqualTo("late");
        assertThat(card(PromiseState.MET, NOW).tone()).isEqualTo("done");
    }

    @Test
    void evidenceIsShownInTheLanguageOfThePageAndNeverAsATechnicalName() {
        PromiseCard card = card(PromiseState.RUNNING, NOW);
        assertThat(card.evidence(entry("极端天气 / extreme weather"), Language.ZH)).isEqualTo("极端天气");
        assertThat(card.evidence(entry("极端天气 / extreme weather"), Language.EN)).isEqualTo("extreme weather");
        assertThat(card.evidence(entry("ReceiveTask_QuoteAnswer"), Language.ZH)).isEmpty();
        assertThat(card.evidence(entry(null), Language.ZH)).isEmpty();
    }

    private static PromiseLedger.Entry entry(String evidence) {
        return new PromiseLedger.Entry(NOW, "paused", new OrganisationId("haibei"), null, evidence, null);
    }

    private static PromiseCard card(PromiseState state, Instant riskAt) {
        PromiseView promise = new PromiseView(
                new CaseNumber("AS-20261124-000001"),
                Stage.ACCEPTANCE,
                state,
                NOW,
                riskAt,
                NOW.plus(Duration.ofHours(1)),
                null,
                null,
                null,
                null,
                null);
        return PromiseCard.of(
                new PromiseLedger(
                        promise,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        false),
                List.of(),
                NOW);
    }
}
