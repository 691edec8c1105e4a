package org.anshi.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.TrackingTokens;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class TellingsTest {
    private static final CaseNumber CASE = new CaseNumber("AS-20261124-000001");
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final PromiseKeeper promises = mock(PromiseKeeper.class);
    private final Organisations organisations = mock(Organisations.class);
    private final CaseFile repair = mock(CaseFile.class);
    private final Consumer consumer = mock(Consumer.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<JourneyCatalogue> journeys = mock(ObjectProvider.class);

    private final Tellings tellings = new Tellings(
            promises,
            organisations,
            mock(TrackingTokens.class),
            journeys,
            Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
            "https://anshi.example");

    @BeforeEach
    void aRepairHeldByItsLead() {
        Organisation haibei = mock(Organisation.class);
        when(haibei.name()).thenReturn(new Bilingual("海贝电器", "Haibei"));
        when(organisations.get(HAIBEI)).thenReturn(haibei);
        when(journeys.stream()).thenAnswer(call -> Stream.empty());
        when(repair.number()).thenReturn(CASE);
        when(repair.holder()).thenReturn(HAIBEI);
    }

    @Test
    void afterAMissTheDateOfANewsIsThatOfTheAnswer() {
        promised(NOON, null);
        assertThat(told(Language.ZH).by()).startsWith("最迟 ").endsWith("12:00（答复新的时间）");
        assertThat(told(Language.EN).by()).endsWith("12:00 at the latest (answer with a new time)");
    }

    @Test
    void onceANewTimeIsGivenItIsThatOfTheStage() {
        promised(null, NOON);
        assertThat(told(Language.ZH).by()).endsWith("12:00（提供解决方案）");
        assertThat(told(Language.EN).by()).endsWith("12:00 at the latest (solution)");
    }

    private void promised(Instant answerBy, Instant newDueAt) {
        var late = new PromiseView(
                CASE,
                Stage.SOLUTION,
                PromiseState.BREACHED,
                NOW.minusSeconds(3600),
                null,
                NOW.minusSeconds(60),
                null,
                null,
                null,
                answerBy,
                newDueAt);
        when(promises.of(CASE)).thenReturn(List.of(late));
    }

    private Telling told(Language language) {
        when(consumer.language()).thenReturn(language);
        return tellings.of(repair, consumer, new Bilingual("很抱歉", "Sorry"), null, true);
    }
}
