package org.anshi.demo.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.intake.ServiceRequest;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What made-up consumers ask for: two requests in each journey, by people who don't exist. */
@Component
@Profile("demo")
class DemoRequests {
    record Named(String name, ServiceRequest request) {}

    private final Clock clock;

    DemoRequests(Clock clock) {
        this.clock = clock;
    }

    List<Named> all() {
        return List.of(
                request(
                        "repair",
                        1,
                        product(ProductCategory.LARGE_APPLIANCE, "海贝", "KFR-35GW 空调", 7),
                        "空调不制冷，外机响声很大。",
                        person("李梅", "+8613800000101", "li.mei@example.org", "世纪大道100号3号楼501室", Language.ZH)),
                request(
                        "repair",
                        2,
                        product(ProductCategory.PHONE_PC, "海贝", "HB-P9 手机", 20),
                        "手机充不进电，换过充电器也一样。",
                        person("王建国", "+8613800000102", null, "南京西路88号1201室", Language.ZH)),
                request(
                        "replacement",
                        1,
                        product(ProductCategory.SMALL_APPLIANCE, "东方", "电热水壶 K2", 0),
                        "收到第三天就漏水，希望更换。",
                        person("陈晓燕", "+8613800000103", "chen.xy@example.org", "人民路12号2单元302室", Language.ZH)),
                request(
                        "replacement",
                        2,
                        product(ProductCategory.APPAREL, "东方", "Trail shoe 42", 0),
                        "The sole came off after one week.",
                        person("Emma Brown", "+8613800000104", "emma@example.org", "淮海中路300号8楼", Language.EN)),
                request(
                        "delivery",
                        1,
                        product(ProductCategory.LARGE_APPLIANCE, "海贝", "BCD-500 冰箱", 0),
                        "请送货并安装，楼道较窄。",
                        person("赵强", "+8613800000105", "zhao.q@example.org", "学院路5号4号楼203室", Language.ZH)),
                request(
                        "delivery",
                        2,
                        product(ProductCategory.FURNITURE, "东方", "三人沙发 S3", 0),
                        "周末送货比较方便。",
                        person("孙丽", "+8613800000106", null, "滨江大道66号1901室", Language.ZH)),
                request(
                        "warranty-extension",
                        1,
                        product(ProductCategory.PHONE_PC, "海贝", "HB-Book 14 笔记本", 4),
                        "想给笔记本延保两年。",
                        person("周敏", "+8613800000107", "zhou.m@example.org", "文三路200号706室", Language.ZH)),
                request(
                        "warranty-extension",
                        2,
                        product(ProductCategory.LARGE_APPLIANCE, "海贝", "XQG-100 洗衣机", 10),
                        "洗衣机保修快到期了，想延长。",
                        person("吴刚", "+8613800000108", "wu.g@example.org", "建设路18号5楼", Language.ZH)),
                request(
                        "recycling",
                        1,
                        product(ProductCategory.LARGE_APPLIANCE, "海贝", "旧空调 1.5 匹", 110),
                        "旧空调一台，需要拆机。",
                        person("郑洁", "+8613800000109", "zheng.j@example.org", "中山北路77号604室", Language.ZH)),
                request(
                        "recycling",
                        2,
                        product(ProductCategory.PHONE_PC, "东方", "旧手机 HB-P5", 50),
                        "屏幕有裂痕，能开机，请清除数据。",
                        person("冯涛", "+8613800000110", null, "解放路9号2号楼101室", Language.ZH)),
                request(
                        "consultation",
                        1,
                        product(ProductCategory.LARGE_APPLIANCE, "海贝", "BCD-500 冰箱", 2),
                        "冰箱旁边能不能放烤箱？请客服回电说明。",
                        person("韩雪", "+8613800000111", null, "延安路21号3楼", Language.ZH)),
                request(
                        "consultation",
                        2,
                        product(ProductCategory.PHONE_PC, "海贝", "HB-P9 手机", 1),
                        "想了解碎屏险怎么买，请回电。",
                        person("高远", "+8613800000112", "gao.y@example.org", "和平街8号2单元601室", Language.ZH)));
    }

    private Named request(String journey, int count, Product product, String words, Consumer person) {
        return new Named(journey + "-" + count, new ServiceRequest(journey, product, person, words));
    }

    private Product product(ProductCategory category, String brand, String model, int monthsOld) {
        LocalDate bought = LocalDate.now(clock).minusMonths(monthsOld).minusDays(3);
        return new Product(category, brand, model, null, bought, null);
    }

    private static Consumer person(String name, String phone, String email, String street, Language language) {
        return new Consumer(
                name,
                phone,
                email,
                language,
                new Consumer.Address("上海市", "上海市", "浦东新区", street),
                email == null ? EnumSet.of(Channel.SMS) : EnumSet.allOf(Channel.class),
                new Consumer.Consents(true, false));
    }
}
