package org.anshi.promise;

import static org.anshi.promise.calendar.ShippedCalendar.NINE_TO_SIX;
import static org.anshi.promise.calendar.ShippedCalendar.SHANGHAI;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFiles;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisations;
import org.anshi.promise.calendar.WorkingHours;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we would promise, with the tables and the calendar as shipped. */
class PromiseOfferTest {
    private static final ShippedLimits TABLE = new ShippedLimits();
    /** A year asks for the same few rows again and again. */
    private static final Map<List<Object>, Optional<ResponseLimit>> ROWS = new HashMap<>();

    private final Organisations organisations = mock(Organisations.class);
    private final WorkingTime working = mock(WorkingTime.class);
    private PromiseOffer offer;

    @BeforeEach
    void opensNineToSix() {
        when(organisations.leadFor(any())).thenReturn(new OrganisationId("haibei"));
        when(working.hoursOf(any())).thenReturn(NINE_TO_SIX);
        offer = new PromiseOffer(PromiseOfferTest::row, mock(CaseFiles.class), organisations, working);
    }

    @ParameterizedTest
    @ValueSource(strings = {"repair", "replacement", "delivery", "warranty-extension", "recycling"})
    void onNoDayOfTheYearIsCompletionPromisedBeforeThePlan(String journey) {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            for (ProductCategory category : ProductCategory.values()) {
                Map<Stage, PromiseView> promised = promised(
                        journey, category, day.atTime(17, 30).atZone(SHANGHAI).toInstant());
                PromiseView completion = promised.get(Stage.COMPLETION);
                if (completion.dueAt() != null) {
                    assertThat(completion.dueAt())
                            .as("%s %s on %s", journey, category, day)
                            .isAfterOrEqualTo(promised.get(Stage.SOLUTION).dueAt());
                }
            }
        }
    }

    @Test
    void overSpringFestivalTheRepairCountsFromItsPlan() {
        Map<Stage, PromiseView> promised = promised("repair", ProductCategory.VEHICLE, at("2026-02-14T16:00"));
        assertThat(promised.get(Stage.SOLUTION).dueAt()).isEqualTo(at("2026-02-24T12:00"));
        assertThat(promised.get(Stage.COMPLETION).dueAt()).isEqualTo(at("2026-03-01T12:00"));
    }

    @Test
    void onAnOrdinaryDayTheFiguresStandAsPublished() {
        Map<Stage, PromiseView> promised = promised("repair", ProductCategory.VEHICLE, at("2026-03-11T10:00"));
        assertThat(promised.get(Stage.COMPLETION).dueAt()).isEqualTo(at("2026-03-16T11:00"));
    }

    @Test
    void theBrandsLeadCountsByItsOwnHours() {
        OrganisationId early = new OrganisationId("zaoniao");
        when(organisations.leadFor("早鸟")).thenReturn(early);
        when(working.hoursOf(early))
                .thenReturn(new WorkingHours(NINE_TO_SIX.calendar(), OpeningHours.parse("06:00-12:00"), SHANGHAI));

        assertThat(acceptance("早鸟")).isEqualTo(at("2026-03-12T06:30"));
        assertThat(acceptance("海贝")).isEqualTo(at("2026-03-11T12:30"));
        assertThat(acceptance(null)).isEqualTo(at("2026-03-11T12:30"));
    }

    private Instant acceptance(String brand) {
        return offer.preview("repair", ProductCategory.VEHICLE, brand, at("2026-03-11T11:30"))
                .get(0)
                .dueAt();
    }

    private static Optional<ResponseLimit> row(String release, String journey, ProductCategory category, Stage stage) {
        return ROWS.computeIfAbsent(
                List.of(journey, category, stage), row -> TABLE.find(release, journey, category, stage));
    }

    private Map<Stage, PromiseView> promised(String journey, ProductCategory category, Instant now) {
        return offer.preview(journey, category, null, now).stream()
                .collect(Collectors.toMap(PromiseView::stage, Function.identity()));
    }
}
