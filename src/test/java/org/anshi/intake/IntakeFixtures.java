package org.anshi.intake;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;

public final class IntakeFixtures {
    public static final OfferedJourney REPAIR = new OfferedJourney(
            "repair",
            new Bilingual("维修", "Repair"),
            List.of(Stage.values()),
            List.of(ProductCategory.LARGE_APPLIANCE, ProductCategory.PHONE_PC));

    private IntakeFixtures() {}

    public static Product anAirConditioner() {
        return new Product(
                ProductCategory.LARGE_APPLIANCE, "haibei", "KFR-35", "SN-1", LocalDate.of(2026, 1, 10), "JD-1");
    }

    public static Consumer liMei() {
        return liMeiAt("+8613800000001", "li.mei@example.org");
    }

    public static Consumer liMeiAt(String phone, String email) {
        return new Consumer(
                "李梅",
                phone,
                email,
                Language.ZH,
                new Consumer.Address("上海", "上海", "浦东新区", "世纪大道1号"),
                Set.<Channel>of(),
                new Consumer.Consents(true, false));
    }

    public static ServiceRequest aRepair() {
        return aRepairFor(liMei());
    }

    public static ServiceRequest aRepairFor(Consumer consumer) {
        return new ServiceRequest("repair", anAirConditioner(), consumer, "不制冷");
    }

    public static ServiceRequest aRepairOf(Product product) {
        return new ServiceRequest("repair", product, liMei(), "不制冷");
    }

    public static PersonalData plainFingerprints() {
        var personalData = mock(PersonalData.class);
        when(personalData.fingerprint(anyString(), anyString()))
                .thenAnswer(call -> Integer.toHexString((call.getArgument(0) + "/" + call.getArgument(1)).hashCode())
                        + call.<String>getArgument(1).length());
        return personalData;
    }
}
