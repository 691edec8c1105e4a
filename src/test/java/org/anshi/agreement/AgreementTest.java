package org.anshi.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final Matter FRIDGE_IN_SHANGHAI =
            new Matter("repair", ProductCategory.LARGE_APPLIANCE, Province.SHANGHAI);

    private final Terms terms = new Terms(
            Codes.of("repairer"),
            Codes.of("repair"),
            Codes.of("large-appliance", "small-appliance"),
            Codes.of("shanghai", "jiangsu"),
            FIRST,
            LAST,
            null,
            null,
            null);

    @Test
    void coversWhatItNames() {
        assertThat(inForce().gap(Party.REPAIRER, FRIDGE_IN_SHANGHAI, TODAY)).isEmpty();
        assertThat(inForce().gap(null, FRIDGE_IN_SHANGHAI, TODAY)).isEmpty();
    }

    @Test
    void saysWhatItDoesNotCover() {
        assertThat(inForce().gap(Party.CARRIER, FRIDGE_IN_SHANGHAI, TODAY)).contains(Gap.DUTY);
        assertThat(inForce()
                        .gap(
                                Party.REPAIRER,
                                new Matter("recycling", ProductCategory.LARGE_APPLIANCE, Province.SHANGHAI),
                                TODAY))
                .contains(Gap.JOURNEY);
        assertThat(inForce()
                        .gap(Party.REPAIRER, new Matter("repair", ProductCategory.VEHICLE, Province.SHANGHAI), TODAY))
                .contains(Gap.CATEGORY);
        assertThat(inForce()
                        .gap(
                                Party.REPAIRER,
                                new Matter("repair", ProductCategory.SMALL_APPLIANCE, Province.TIBET),
                                TODAY))
                .contains(Gap.REGION);
    }

    @Test
    void aConsumerWhoNamedNoProvinceIsTurnedAwayNowhere() {
        Matter somewhere = new Matter("repair", ProductCategory.LARGE_APPLIANCE, null);

        assertThat(inForce().gap(Party.REPAIRER, somewhere, TODAY)).isEmpty();
    }

    @Test
    void itsFirstAndItsLastDayCount() {
        assertThat(inForce().standsInTheWay(FIRST)).isEmpty();
        assertThat(inForce().standsInTheWay(LAST)).isEmpty();
        assertThat(inForce().standsInTheWay(FIRST.minusDays(1))).contains(Gap.NOT_YET);
        assertThat(inForce().standsInTheWay(LAST.plusDays(1))).contains(Gap.ENDED);
    }

    @Test
    void nothingIsTakenUnderOneThatIsSuspendedOrEnded() {
        assertThat(agreement(Standing.SUSPENDED).standsInTheWay(TODAY)).contains(Gap.SUSPENDED);
        assertThat(agreement(Standing.ENDED).standsInTheWay(TODAY)).contains(Gap.ENDED);
    }

    @Test
    void oneThatNamesNothingCoversEverything() {
        assertThat(Codes.parse(" ")).isEqualTo(Codes.ALL);
        assertThat(Codes.ALL.include("anything")).isTrue();
        assertThat(Codes.parse(Codes.of("b", "a").text())).isEqualTo(Codes.of("a", "b"));
    }

    @Test
    void termsThatMakeNoSenseAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(Codes.ALL, Codes.ALL, Codes.ALL, Codes.ALL, FIRST, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Terms(Codes.of("carrier"), Codes.ALL, Codes.ALL, Codes.ALL, LAST, FIRST, null, null, null));
    }

    @Test
    void aProvinceIsReadHoweverItIsWritten() {
        assertThat(Province.written("上海市")).contains(Province.SHANGHAI);
        assertThat(Province.written("广西壮族自治区")).contains(Province.GUANGXI);
        assertThat(Province.written("inner mongolia")).contains(Province.INNER_MONGOLIA);
        assertThat(Province.written("陕西省")).contains(Province.SHAANXI);
        assertThat(Province.written("Atlantis")).isEmpty();
        assertThat(Province.written(null)).isEmpty();
    }

    private Agreement inForce() {
        return agreement(Standing.IN_FORCE);
    }

    private Agreement agreement(Standing standing) {
        return new Agreement(
                UUID.randomUUID(),
                1,
                new OrganisationId("haibei"),
                new OrganisationId("huadong-repair"),
                standing,
                terms,
                null,
                null,
                Instant.EPOCH);
    }
}
