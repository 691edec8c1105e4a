package org.anshi.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;

/** Cases to tell stories about. */
public final class Cases {
    public static final OrganisationId HAIBEI = new OrganisationId("haibei");
    public static final OrganisationId HUADONG = new OrganisationId("huadong-repair");
    public static final OrganisationId SHUNJIE = new OrganisationId("shunjie");

    private Cases() {}

    public static OpenCase aRepair() {
        return new OpenCase("repair", aFridge(), aConsumer(), "不制冷，请联系标记姓名", HAIBEI, null);
    }

    public static OpenCase aReplacement() {
        return new OpenCase("replacement", aFridge(), aConsumer(), "要求换货，联系标记姓名", HAIBEI, null);
    }

    public static OpenCase aDelivery() {
        return new OpenCase("delivery", aFridge(), aConsumer(), "送一台冰箱，联系标记姓名", HAIBEI, null);
    }

    public static Product aFridge() {
        return new Product(
                ProductCategory.LARGE_APPLIANCE, "haibei", "BCD-500", "SN-1", LocalDate.of(2026, 3, 1), "D-77");
    }

    public static Consumer aConsumer() {
        return new Consumer(
                "标记姓名",
                "13900000087",
                "marker-mailbox@example.org",
                Language.ZH,
                new Consumer.Address("浙江省", "杭州市", "西湖区", "标记路100号5幢301室"),
                Set.of(Channel.SMS, Channel.EMAIL),
                new Consumer.Consents(true, false));
    }
}
