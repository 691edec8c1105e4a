package org.anshi.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.anshi.FreshDatabase;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.Product;
import org.anshi.entitlement.history.ProductHistory;
import org.anshi.entitlement.history.ProductMarks;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class EntitlementsTest {
    private static final ShippedTables TABLES = new ShippedTables();
    private static final OrganisationId ANXIN = new OrganisationId("anxin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final FreshDatabase database = new FreshDatabase();
    private final TestClock clock = TestClock.standingAt("2026-11-24T02:00:00Z");
    private final CaseFiles cases = mock(CaseFiles.class);
    private final ProductMarks marks = new ProductMarks(cases, fingerprintsInTheOpen());
    private final Covers covers = new Covers(database.jdbc());
    private final Findings findings = new Findings(database.jdbc());
    private final ProductHistory history = new ProductHistory(database.jdbc());
    private final Entitlements entitlements = new Entitlements(
            cases,
            new Assessments(
                    cases,
                    new StaticListableBeanFactory(Map.of("tables", TABLES)).getBeanProvider(RightsTable.class),
                    new StaticListableBeanFactory().getBeanProvider(RepairTime.class),
                    covers,
                    findings,
                    history,
                    marks,
                    clock),
            covers,
            findings,
            history,
            marks,
            clock);
    private int lastCase;

    @Test
    void statutoryCoverRunsFromPurchase() {
        var entitlement = entitlements.of(aRepairOf(anApplianceBought(LocalDate.of(2025, 11, 24))));

        assertThat(entitlement.coveredByWarranty()).isTrue();
        assertThat(entitlement.coverKind()).isEqualTo("statutory");
        assertThat(entitlement.coveredUntil()).isEqualTo(TODAY);
        assertThat(entitlement.rights()).containsExactly("repair-free");
        assertThat(entitlement.reasons().get(0).zh()).contains("2025-11-24", "2026-11-24");
        assertThat(entitlements.of(aRepairOf(anApplianceBought(LocalDate.of(2025, 11, 23)))))
                .returns(false, Entitlement::coveredByWarranty)
                .returns("none", Entitlement::coverKind);
    }

    @Test
    void theTimeWeTakeCostsTheConsumerNoRight() {
        var number = aRepairOf(anApplianceBought(TODAY.minusDays(7)));
        clock.advance(Duration.ofDays(20));

        assertThat(entitlements.of(number).rights()).contains("refund", "exchange", "repair-free");
    }

    @Test
    void twoWeeksAfterPurchaseItMayBeExchangedAndNoLongerReturned() {
        assertThat(entitlements
                        .of(aCase("replacement", anApplianceBought(TODAY.minusDays(14)), null))
                        .rights())
                .containsExactly("exchange", "repair-free");
        assertThat(entitlements
                        .of(aCase("replacement", anApplianceBought(TODAY.minusDays(16)), null))
                        .rights())
                .containsExactly("repair-free");
    }

    @Test
    void anUnknownDayOfPurchaseIsSaidSo() {
        var entitlement = entitlements.of(aRepairOf(anApplianceBought(null)));

        assertThat(entitlement.coverKind()).isEqualTo("unknown");
        assertThat(entitlement.coveredUntil()).isNull();
        assertThat(entitlement.rights()).containsExactly("repair");
        assertThat(entitlement.reasons().get(0).zh()).contains("购买日期未知");
    }

    @Test
    void withinSixMonthsTheConsumerNeedNotProveTheCause() {
        assertThat(entitlements
                        .of(aRepairOf(anApplianceBought(LocalDate.of(2026, 5, 24))))
                        .reasons())
                .contains(Reasons.TRADER_PROVES);
        assertThat(entitlements
                        .of(aRepairOf(anApplianceBought(LocalDate.of(2026, 5, 23))))
                        .reasons())
                .doesNotContain(Reasons.TRADER_PROVES);
    }

    @Test
    void timeInRepairLengthensTheCover() {
        var first = aRepairOf(anApplianceBought(LocalDate.of(2025, 12, 1)));
        clock.advance(Duration.ofDays(20));
        entitlements.repairEnded(first, false);

        var second = entitlements.of(aRepairOf(anApplianceBought(LocalDate.of(2025, 12, 1))));

        assertThat(second.coveredByWarranty()).isTrue();
        assertThat(second.coveredUntil()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(second.reasons().get(0).zh()).contains("20 日已顺延");
    }

    @Test
    void daysOfOneCaseAreCountedOnce() {
        var number = aRepairOf(anApplianceBought(TODAY.minusDays(100)));
        clock.advance(Duration.ofDays(4));
        entitlements.repairEnded(number, true);
        clock.advance(Duration.ofDays(3));
        entitlements.repairEnded(number, false);

        assertThat(entitlements.of(number).coveredUntil())
                .isEqualTo(TODAY.minusDays(100).plusMonths(12).plusDays(7));
    }

    @Test
    void twoFailedRepairsGiveAnExchange() {
        var number = aRepairOf(anApplianceBought(TODAY.minusDays(100)));
        entitlements.repairEnded(number, true);
        assertThat(entitlements.of(number).has("exchange")).isFalse();
        entitlements.repairEnded(number, true);

        assertThat(entitlements.of(number).failedRepairs()).isEqualTo(2);
        assertThat(entitlements.of(number).has("exchange")).isTrue();
    }

    @Test
    void aProductThatComesBackWithinThirtyDaysWasNotRepaired() {
        var appliance = anApplianceBought(TODAY.minusDays(100));
        entitlements.repairEnded(aRepairOf(appliance), false);
        clock.advance(Duration.ofDays(30));
        entitlements.repairEnded(aRepairOf(appliance), false);
        assertThat(entitlements.of(aRepairOf(appliance)).failedRepairs()).isEqualTo(2);
        clock.advance(Duration.ofDays(31));

        assertThat(entitlements.of(aRepairOf(appliance)).failedRepairs()).isEqualTo(1);
    }

    @Test
    void aRepairOverThirtyDaysGivesAnExchange() {
        var number = aRepairOf(anApplianceBought(TODAY.minusDays(100)));
        clock.advance(Duration.ofDays(30));
        assertThat(entitlements.of(number).has("exchange")).isFalse();
        clock.advance(Duration.ofDays(1));

        assertThat(entitlements.of(number).has("exchange")).isTrue();
    }

    @Test
    void aRepairThatComesBackWithinThirtyDaysIsFreeInOrOutOfWarranty() {
        var old = anApplianceBought(LocalDate.of(2020, 1, 1));
        var repair = aRepairOf(old);
        assertThat(entitlements.of(repair).coverKind()).isEqualTo("none");
        closed(repair);
        clock.advance(Duration.ofDays(30));

        var rework = entitlements.of(aCase("repair", old, repair));

        assertThat(rework.coveredByWarranty()).isTrue();
        assertThat(rework.coverKind()).isEqualTo("rework");
        assertThat(rework.coveredUntil()).isEqualTo(TODAY.plusDays(30));
        assertThat(rework.rights()).containsExactly("repair-free");
        assertThat(rework.reasons()).anySatisfy(reason -> {
            assertThat(reason.zh()).contains(repair.value(), "返修免费");
            assertThat(reason.en()).contains(repair.value(), "free of charge");
        });
        assertThat(entitlements.of(aRepairOf(old)).coveredByWarranty())
                .as("another fault, as far as we know")
                .isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(entitlements.of(aCase("repair", old, repair)).coverKind()).isEqualTo("none");
    }

    @Test
    void aMainPartIsCoveredLongerThanTheRest() {
        var number = aRepairOf(anApplianceBought(TODAY.minusMonths(20)));
        assertThat(entitlements.of(number))
                .returns(false, Entitlement::coveredByWarranty)
                .returns(true, Entitlement::mainPartCovered)
                .returns(20, Entitlement::monthsSincePurchase);
        assertThat(entitlements.of(number).reasons().get(0).zh()).contains("主要部件至 2028-03-24 止");

        entitlements.found(number, Finding.of(true, null, null));

        var compressor = entitlements.of(number);
        assertThat(compressor.coveredByWarranty()).isTrue();
        assertThat(compressor.coverKind()).isEqualTo("main-part");
        assertThat(compressor.coveredUntil()).isEqualTo(LocalDate.of(2028, 3, 24));
        assertThat(compressor.rights()).containsExactly("repair-free");
        assertThat(compressor.reasons()).anyMatch(reason -> reason.zh().contains("故障在主要部件"));
    }

    @Test
    void afterThreeYearsAMainPartIsNoLongerCovered() {
        var number = aRepairOf(anApplianceBought(TODAY.minusMonths(36).minusDays(1)));
        entitlements.found(number, Finding.of(true, null, null));

        assertThat(entitlements.of(number))
                .returns(false, Entitlement::mainPartCovered)
                .returns("none", Entitlement::coverKind);
    }

    @Test
    void whatIsFoundAboutACarCountsFromThenOn() {
        var car = new Product(ProductCategory.VEHICLE, "haibei", "EV-1", "VIN-1", TODAY.minusDays(5), null);
        var number = aCase("replacement", car, null);
        assertThat(entitlements.of(number).rights()).containsExactly("repair-free");
        entitlements.found(number, Finding.of(false, "none", 120));
        assertThat(entitlements.of(number).rights()).containsExactly("repair-free");

        entitlements.found(number, Finding.of(false, "powertrain", 120));

        assertThat(entitlements.of(number).rights()).contains("exchange", "refund");
    }

    @Test
    void aReworkCountsTheRepairBeforeItAsFailed() {
        var appliance = anApplianceBought(TODAY.minusDays(360));
        var repair = aRepairOf(appliance);
        entitlements.repairEnded(repair, false);
        closed(repair);
        clock.advance(Duration.ofDays(20));
        var rework = aCase("repair", appliance, repair);

        assertThat(entitlements.of(rework))
                .as("the fault was reported within the period")
                .returns("statutory", Entitlement::coverKind)
                .returns(1, Entitlement::failedRepairs);
    }

    @Test
    void anExchangeStartsThePeriodAgainAndForgetsOldRepairs() {
        var number = aRepairOf(anApplianceBought(TODAY.minusDays(300)));
        entitlements.repairEnded(number, true);
        entitlements.repairEnded(number, true);
        clock.advance(Duration.ofDays(3));
        entitlements.restart(number);

        var entitlement = entitlements.of(number);

        assertThat(entitlement.coveredUntil()).isEqualTo(TODAY.plusDays(3).plusMonths(12));
        assertThat(entitlement.failedRepairs()).isZero();
    }

    @Test
    void theNewItemIsKnownByItsOwnSerialNumber() {
        var exchange = aCase("replacement", anApplianceBought(TODAY.minusDays(300)), null);
        entitlements.restart(exchange, "sn-2");

        var theNewOne =
                new Product(ProductCategory.LARGE_APPLIANCE, "haibei", "KFR-35", "SN-2", TODAY.minusDays(300), null);
        assertThat(entitlements.of(aRepairOf(theNewOne)).coveredUntil()).isEqualTo(TODAY.plusMonths(12));
    }

    @Test
    void aReplacementKeepsTheRightItsRepairGave() {
        var appliance = anApplianceBought(TODAY.minusDays(100));
        var repair = aRepairOf(appliance);
        entitlements.repairEnded(repair, true);
        entitlements.repairEnded(repair, true);
        clock.advance(Duration.ofDays(300));

        assertThat(entitlements.of(aCase("replacement", appliance, repair)).rights())
                .contains("exchange", "refund");
        assertThat(entitlements.of(aCase("replacement", appliance, null)).rights())
                .doesNotContain("exchange");
    }

    @Test
    void theDaysOfACarAddUpOverItsRepairsAndCountOnce() {
        var car = new Product(ProductCategory.VEHICLE, "haibei", "EV-1", "VIN-1", TODAY.minusDays(400), null);
        var first = aRepairOf(car);
        clock.advance(Duration.ofDays(20));
        entitlements.repairEnded(first, false);
        clock.advance(Duration.ofDays(100));
        var second = aRepairOf(car);
        clock.advance(Duration.ofDays(10));
        assertThat(entitlements.of(second).rights()).doesNotContain("exchange");
        clock.advance(Duration.ofDays(1));
        entitlements.repairEnded(second, true);

        assertThat(entitlements.of(second).rights()).contains("exchange", "refund");
    }

    @Test
    void extendedCoverBeginsWhereStatutoryCoverEnds() {
        var appliance = anApplianceBought(LocalDate.of(2026, 1, 10));
        var number = aCase("warranty-extension", appliance, null);

        var cover = entitlements.extend(number, ANXIN, 24);

        assertThat(cover.contractNumber()).isEqualTo("YB-20261124-000001");
        assertThat(cover.from()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(cover.until()).isEqualTo(LocalDate.of(2029, 1, 10));
        assertThat(entitlements.extend(number, ANXIN, 24)).isEqualTo(cover);
        assertThat(entitlements.coverSoldBy(number)).contains(cover);

        clock.advance(Duration.ofDays(600));
        var later = entitlements.of(aRepairOf(appliance));
        assertThat(later.coveredByWarranty()).isTrue();
        assertThat(later.coverKind()).isEqualTo("bought");
        assertThat(later.rights()).containsExactly("repair-free");
        assertThat(later.coveredUntil()).isEqualTo(cover.until());
    }

    @Test
    void coverForAnOldProductBeginsToday() {
        var number = aCase("warranty-extension", anApplianceBought(LocalDate.of(2020, 1, 1)), null);

        assertThat(entitlements.extend(number, ANXIN, 12).from()).isEqualTo(TODAY);
        assertThatThrownBy(() -> entitlements.extend(number, ANXIN, 0)).isInstanceOf(Refused.class);
    }

    @Test
    void aSecondCoverFollowsTheFirst() {
        var appliance = anApplianceBought(LocalDate.of(2026, 1, 10));
        entitlements.extend(aCase("warranty-extension", appliance, null), ANXIN, 12);

        assertThat(entitlements
                        .extend(aCase("warranty-extension", appliance, null), ANXIN, 12)
                        .from())
                .isEqualTo(LocalDate.of(2028, 1, 11));
    }

    @Test
    void withoutASerialNumberCoverBelongsToTheCaseAndThoseThatFollow() {
        var nameless =
                new Product(ProductCategory.LARGE_APPLIANCE, "haibei", null, null, LocalDate.of(2020, 1, 1), null);
        var sold = aCase("warranty-extension", nameless, null);
        entitlements.extend(sold, ANXIN, 12);

        assertThat(entitlements.of(aCase("repair", nameless, sold)).coverKind()).isEqualTo("bought");
        assertThat(entitlements.of(aCase("repair", nameless, null)).coverKind()).isEqualTo("none");
    }

    private static Product anApplianceBought(LocalDate day) {
        return new Product(ProductCategory.LARGE_APPLIANCE, "haibei", "KFR-35", "SN-1", day, null);
    }

    private CaseNumber aRepairOf(Product product) {
        return aCase("repair", product, null);
    }

    private void closed(CaseNumber number) {
        var open = cases.get(number);
        when(cases.get(number))
                .thenReturn(new CaseFile(
                        number,
                        open.journey(),
                        open.product(),
                        CaseStatus.CLOSED,
                        open.lead(),
                        open.holder(),
                        open.holderSince(),
                        open.openedAt(),
                        clock.instant(),
                        null,
                        open.openedFrom(),
                        null));
    }

    private CaseNumber aCase(String journey, Product product, CaseNumber from) {
        var number = new CaseNumber("AS-20261124-%06d".formatted(++lastCase));
        var haibei = new OrganisationId("haibei");
        var file = new CaseFile(
                number,
                journey,
                product,
                CaseStatus.OPEN,
                haibei,
                haibei,
                clock.instant(),
                clock.instant(),
                null,
                null,
                from,
                null);
        when(cases.get(number)).thenReturn(file);
        when(cases.lock(number)).thenReturn(file);
        return number;
    }

    private static PersonalData fingerprintsInTheOpen() {
        var personalData = mock(PersonalData.class);
        when(personalData.fingerprint(anyString(), anyString())).thenAnswer(call -> call.getArgument(1));
        return personalData;
    }
}
