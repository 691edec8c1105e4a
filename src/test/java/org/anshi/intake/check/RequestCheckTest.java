package org.anshi.intake.check;

import static org.anshi.intake.IntakeFixtures.REPAIR;
import static org.anshi.intake.IntakeFixtures.aRepair;
import static org.anshi.intake.IntakeFixtures.aRepairFor;
import static org.anshi.intake.IntakeFixtures.aRepairOf;
import static org.anshi.intake.IntakeFixtures.liMeiAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.intake.IntakeFixtures;
import org.anshi.intake.ServiceRequest;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aGoodRequestHasNoFaults() {
        assertThat(faultsOf(aRepair())).isEmpty();
        assertThat(faultsOf(aRepairFor(liMeiAt("13800000001", null)))).isEmpty();
        assertThat(faultsOf(aRepairFor(liMeiAt(null, "li.mei+1@mail.example.org"))))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var nobody = new Consumer(" ", null, "", Language.ZH, null, null, new Consumer.Consents(false, true));
        var nothing = new Product(null, "b".repeat(101), "m\n", null, TODAY.plusDays(1), null);

        assertThat(faultsOf(new ServiceRequest("dance", nothing, nobody, " ")))
                .containsExactlyInAnyOrder(
                        "product.category",
                        "journey",
                        "product.brand",
                        "product.model",
                        "product.purchasedOn",
                        "description",
                        "consumer.name",
                        "consumer.phone",
                        "consents.service");
        assertThat(faultsOf(new ServiceRequest(null, null, null, null)))
                .contains("journey", "product.category", "description", "consumer.name", "consents.service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李梅 13800000001 的空调", "li.mei@example.org"})
    void aModelSaysNothingOfHowToReachTheConsumer(String typed) {
        var product = new Product(ProductCategory.LARGE_APPLIANCE, null, typed, null, null, null);

        assertThat(faultsOf(aRepairOf(product))).containsExactly("product.model");
    }

    @Test
    void aModelMayHaveManyDigits() {
        var product = new Product(ProductCategory.LARGE_APPLIANCE, "海贝", "KFR-3513800000001234", null, null, null);

        assertThat(faultsOf(aRepairOf(product))).isEmpty();
    }

    @Test
    void aCategoryTheJourneyDoesNotServeIsRefused() {
        var shoes = new Product(ProductCategory.APPAREL, null, null, null, null, null);

        assertThat(faultsOf(aRepairOf(shoes))).containsExactly("product.category");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li.mei@example.org\r\nBcc: everybody@example.org",
                "li.mei@example.org\n",
                "a@example.org,b@example.org",
                "<li@example.org>",
                "li mei@example.org",
                ".li@example.org",
                "li..mei@example.org",
                "li@example",
                "li@-example.org",
                "@example.org",
                "li.mei",
                "li@exa mple.org"
            })
    void anEmailThatCouldSmuggleAHeaderIsRefused(String email) {
        assertThat(faultsOf(aRepairFor(liMeiAt("13800000001", email)))).containsExactly("consumer.email");
    }

    @Test
    void anEmailHasAtMost254Characters() {
        var long254 = "l".repeat(60) + "@" + ("d".repeat(60) + ".").repeat(3) + "e".repeat(6) + ".org";

        assertThat(faultsOf(aRepairFor(liMeiAt(null, long254)))).isEmpty();
        assertThat(faultsOf(aRepairFor(liMeiAt(null, long254 + "g".repeat(60)))))
                .containsExactly("consumer.email");
    }

    @Test
    void lineBreaksBelongIntoTheDescriptionOnly() {
        var consumer = new Consumer(
                "李\r\n梅",
                "13800000001",
                null,
                Language.ZH,
                new Consumer.Address("上海\u0000", null, "\u202E", "x".repeat(201)),
                null,
                new Consumer.Consents(true, false));

        assertThat(faultsOf(new ServiceRequest("repair", IntakeFixtures.anAirConditioner(), consumer, "一\r\n二\n三")))
                .containsExactly(
                        "consumer.name",
                        "consumer.address.province",
                        "consumer.address.district",
                        "consumer.address.street");
    }

    @Test
    void aDescriptionHasUpTo4000Characters() {
        assertThat(faultsOf(described("字".repeat(4000)))).isEmpty();
        assertThat(faultsOf(described("😀".repeat(4000)))).isEmpty();
        assertThat(faultsOf(described("字".repeat(4001)))).containsExactly("description");
        assertThat(faultsOf(described("一\u0007二"))).containsExactly("description");
    }

    @Test
    void purchasesLieBetween1990AndToday() {
        assertThat(faultsOf(boughtOn(TODAY))).isEmpty();
        assertThat(faultsOf(boughtOn(LocalDate.of(1990, 1, 1)))).isEmpty();
        assertThat(faultsOf(boughtOn(TODAY.plusDays(1)))).containsExactly("product.purchasedOn");
        assertThat(faultsOf(boughtOn(LocalDate.of(1989, 12, 31)))).containsExactly("product.purchasedOn");
    }

    @Test
    void aChannelNeedsAnAddress() {
        var consumer = new Consumer(
                "李梅",
                null,
                "li@example.org",
                Language.EN,
                null,
                Set.of(Channel.SMS),
                new Consumer.Consents(true, false));

        assertThat(faultsOf(aRepairFor(consumer))).containsExactly("channels");
    }

    @Test
    void theChannelsAreThoseWithAnAddressUnlessChosen() {
        assertThat(TidyRequest.of(aRepairFor(liMeiAt("138 0000 0001", " "))).consumer())
                .returns(Set.of(Channel.SMS), Consumer::channels)
                .returns("+8613800000001", Consumer::phone)
                .returns(null, Consumer::email);
    }

    private static ServiceRequest described(String description) {
        return new ServiceRequest("repair", IntakeFixtures.anAirConditioner(), IntakeFixtures.liMei(), description);
    }

    private static ServiceRequest boughtOn(LocalDate day) {
        return aRepairOf(new Product(ProductCategory.LARGE_APPLIANCE, null, null, null, day, null));
    }

    private static List<String> faultsOf(ServiceRequest request) {
        var journey = Optional.of(REPAIR).filter(offered -> offered.key().equals(request.journey()));
        return RequestCheck.of(request, journey, TODAY).stream()
                .map(Fault::field)
                .toList();
    }
}
