package org.anshi.entitlement;

import static org.anshi.shared.ProductCategory.APPAREL;
import static org.anshi.shared.ProductCategory.FURNITURE;
import static org.anshi.shared.ProductCategory.LARGE_APPLIANCE;
import static org.anshi.shared.ProductCategory.OTHER;
import static org.anshi.shared.ProductCategory.PHONE_PC;
import static org.anshi.shared.ProductCategory.SMALL_APPLIANCE;
import static org.anshi.shared.ProductCategory.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.anshi.entitlement.RightsTable.Right;
import org.anshi.entitlement.RightsTable.RightsQuestion;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsumerRightsTableTest {
    private static final ShippedTables TABLES = new ShippedTables();

    @ParameterizedTest
    @CsvSource({
        "LARGE_APPLIANCE, 12, 36, true",
        "SMALL_APPLIANCE, 12, 12, false",
        "PHONE_PC, 12, 24, true",
        "FURNITURE, 12, 12, false",
        "VEHICLE, 36, 36, false",
        "APPAREL, 3, 3, false",
        "OTHER, 0, 0, false"
    })
    void everyCategoryHasItsPeriod(ProductCategory category, int whole, int mainParts, boolean listed) {
        var period = TABLES.warrantyPeriod(null, category);

        assertThat(period.wholeMonths()).isEqualTo(whole);
        assertThat(period.mainPartMonths()).isEqualTo(mainParts);
        assertThat(period.listedGoods()).isEqualTo(listed);
        assertThat(period.source().zh()).isNotBlank();
        assertThat(period.source().en()).isNotBlank();
    }

    @Test
    void listedGoodsMayBeReturnedForSevenDaysAndExchangedForFifteen() {
        assertThat(rights(listed(0))).containsExactlyInAnyOrder("refund", "exchange", "repair-free");
        assertThat(rights(listed(7))).containsExactlyInAnyOrder("refund", "exchange", "repair-free");
        assertThat(rights(listed(8))).containsExactlyInAnyOrder("exchange", "repair-free");
        assertThat(rights(listed(15))).containsExactlyInAnyOrder("exchange", "repair-free");
        assertThat(rights(listed(16))).containsExactly("repair-free");
    }

    @Test
    void goodsThatAreNotListedHaveTheSameByCommitmentAndNoRuleIsNamedThatDoesNotBind() {
        for (int day = 0; day <= 500; day++) {
            for (int failed = 0; failed <= 2; failed++) {
                var covered = day <= 365;
                var overdue = day % 2 == 0;
                var repairDays = day % 100;
                var unlisted = ask(SMALL_APPLIANCE, false, covered, day, failed, repairDays, overdue);
                assertThat(rights(unlisted))
                        .isEqualTo(rights(ask(SMALL_APPLIANCE, true, covered, day, failed, repairDays, overdue)));
                assertThat(TABLES.rights(null, unlisted))
                        .filteredOn(right -> !right.code().equals("repair"))
                        .extracting(right -> right.reason().zh())
                        .allMatch(reason -> reason.contains("企业承诺") || reason.contains("消费者权益保护法"))
                        .noneMatch(reason -> reason.contains("部分商品"));
            }
        }
        assertThat(TABLES.warrantyPeriod(null, SMALL_APPLIANCE).source().zh())
                .contains("企业承诺")
                .doesNotContain("三包");
    }

    @Test
    void twoFailedRepairsWithinThePeriodGiveAnExchange() {
        assertThat(rights(ask(LARGE_APPLIANCE, true, true, 200, 1, 0, false))).containsExactly("repair-free");
        assertThat(rights(ask(LARGE_APPLIANCE, true, true, 200, 2, 0, false)))
                .containsExactlyInAnyOrder("exchange", "refund", "repair-free");
        assertThat(rights(ask(LARGE_APPLIANCE, true, false, 500, 2, 0, false))).containsExactly("repair");
    }

    @Test
    void aRepairThatTakesTooLongGivesAnExchange() {
        assertThat(rights(ask(LARGE_APPLIANCE, true, true, 200, 0, 31, true))).contains("exchange");
        assertThat(rights(ask(LARGE_APPLIANCE, true, true, 200, 0, 31, false))).doesNotContain("exchange");
        assertThat(rights(ask(LARGE_APPLIANCE, true, true, 200, 0, 90, false))).doesNotContain("exchange");
        assertThat(rights(ask(LARGE_APPLIANCE, true, true, 200, 0, 91, false))).contains("exchange");
        assertThat(rights(ask(PHONE_PC, true, true, 200, 0, 60, false))).doesNotContain("exchange");
        assertThat(rights(ask(PHONE_PC, true, true, 200, 0, 61, false))).contains("exchange");
    }

    @Test
    void carsHaveRulesOfTheirOwn() {
        assertThat(rights(ask(VEHICLE, false, true, 3, 0, 0, false))).containsExactly("repair-free");
        assertThat(TABLES.rights(null, ask(VEHICLE, false, true, 3, 0, 0, false)))
                .extracting(right -> right.reason().zh())
                .anyMatch(reason -> reason.contains("第二十二条"))
                .anyMatch(reason -> reason.contains("第二十三条"));
        assertThat(rights(ask(VEHICLE, false, true, 400, 4, 30, false))).containsExactly("repair-free");
        assertThat(rights(ask(VEHICLE, false, true, 400, 5, 0, false)))
                .containsExactlyInAnyOrder("exchange", "refund", "repair-free");
        assertThat(rights(ask(VEHICLE, false, true, 730, 0, 31, false)))
                .containsExactlyInAnyOrder("exchange", "refund", "repair-free");
        assertThat(rights(ask(VEHICLE, false, true, 731, 5, 31, false))).containsExactly("repair-free");
    }

    @ParameterizedTest(name = "{0} on day {1} at {2} km after {3} failed repairs: {4}")
    @CsvSource({
        "none,           3,   100, 0, repair",
        "powertrain,     7,  9000, 0, change",
        "powertrain,     8,  2999, 0, repair",
        "powertrain,    60,  3001, 0, repair",
        "safety,        60,  3000, 0, change",
        "safety,        60,    -1, 0, change",
        "safety,        60,  3001, 0, repair",
        "safety,        61,  2000, 0, repair",
        "safety,       400, 20000, 1, repair",
        "safety,       400, 20000, 2, change",
        "safety-twice, 730, 50000, 0, change",
        "safety-twice, 731, 50000, 0, repair",
        "safety-twice, 400, 50001, 0, repair",
        "assembly-twice, 730, 50000, 0, change",
        "assembly-twice, 731, 20000, 0, repair"
    })
    void whatIsFoundOnACarDecides(String finding, int day, int km, int failed, String owed) {
        assertThat(rights(aCar(finding, day, km, failed)))
                .isEqualTo(owed.equals("change") ? Set.of("exchange", "refund", "repair-free") : Set.of("repair-free"));
    }

    @Test
    void aMainPartOfThePowertrainIsRenewedFreeOfChargeForSixtyDays() {
        assertThat(TABLES.rights(null, aCar("powertrain", 60, 3000, 0)))
                .extracting(right -> right.reason().zh())
                .anyMatch(reason -> reason.contains("第二十条") && reason.contains("免费更换"));
        assertThat(TABLES.rights(null, aCar("none", 3, 100, 0)))
                .as("a car that was examined is told nothing it might have had")
                .extracting(right -> right.reason().zh())
                .noneMatch(reason -> reason.contains("第二十二条"));
    }

    @Test
    void goodsWithoutASpecialRuleFollowTheGeneralLaw() {
        for (var category : new ProductCategory[] {FURNITURE, APPAREL, OTHER}) {
            assertThat(rights(ask(category, false, category != OTHER, 7, 0, 0, false)))
                    .containsExactlyInAnyOrder("refund", "exchange", "repair-free");
        }
        assertThat(rights(ask(FURNITURE, false, true, 8, 0, 0, false)))
                .containsExactlyInAnyOrder("exchange", "repair-free");
        assertThat(rights(ask(OTHER, false, false, 8, 0, 0, false))).containsExactly("repair");
    }

    @ParameterizedTest
    @EnumSource(ProductCategory.class)
    void everyAnswerGivesAtLeastOneRightWithItsReason(ProductCategory category) {
        var law = TABLES.warrantyPeriod(null, category);
        for (int day = -1; day <= 1200; day += day < 20 ? 1 : 50) {
            for (int failed = 0; failed <= 5; failed++) {
                var covered = day >= 0 && day <= law.wholeMonths() * 30;
                var answer = TABLES.rights(null, ask(category, law.listedGoods(), covered, day, failed, 0, false));
                assertThat(answer).as("%s on day %d", category, day).isNotEmpty();
                assertThat(answer)
                        .allSatisfy(right -> assertThat(right.reason().zh()).isNotBlank())
                        .allSatisfy(right -> assertThat(right.reason().en()).isNotBlank())
                        .extracting(Right::code)
                        .isSubsetOf("repair-free", "exchange", "refund", "repair");
            }
        }
    }

    private static RightsQuestion listed(int day) {
        return ask(LARGE_APPLIANCE, true, true, day, 0, 0, false);
    }

    private static RightsQuestion ask(
            ProductCategory category, boolean listed, boolean covered, int day, int failed, int days, boolean overdue) {
        return new RightsQuestion(category, listed, covered, day, failed, days, overdue, "unknown", -1);
    }

    private static RightsQuestion aCar(String finding, int day, int km, int failed) {
        return new RightsQuestion(VEHICLE, false, true, day, failed, 0, false, finding, km);
    }

    private static Set<String> rights(RightsQuestion question) {
        var codes = new TreeSet<String>();
        TABLES.rights(null, question).forEach(right -> codes.add(right.code()));
        return codes;
    }
}
