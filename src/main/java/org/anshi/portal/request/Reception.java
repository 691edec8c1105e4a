package org.anshi.portal.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.intake.ServiceRequest;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused.Fault;

/** Reads one request as it was sent or typed; what can't be read is named and left empty, the rest is for the intake desk to judge. */
class Reception {
    private final List<Fault> faults = new ArrayList<>();
    private final ServiceRequest request;

    Reception(NewCase asked, Language spoken) {
        request = new ServiceRequest(
                asked.journey(), product(asked.product()), consumer(asked, spoken), asked.description());
    }

    ServiceRequest request() {
        return request;
    }

    List<Fault> faults() {
        return faults;
    }

    private Product product(NewCase.Product asked) {
        return asked == null
                ? null
                : new Product(
                        category(asked.category()),
                        asked.brand(),
                        asked.model(),
                        asked.serialNumber(),
                        date(asked.purchasedOn()),
                        asked.sellerOrderNumber());
    }

    private ProductCategory category(String code) {
        if (isBlank(code)) {
            return null;
        }
        return ProductCategory.find(code.strip())
                .orElseGet(() -> unreadable("product.category", "没有这个品类", "There is no such category"));
    }

    private LocalDate date(String text) {
        if (isBlank(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            return unreadable("product.purchasedOn", "请按 2026-01-10 的格式填写日期", "Please give the date as 2026-01-10");
        }
    }

    private Consumer consumer(NewCase asked, Language spoken) {
        NewCase.Consumer person =
                asked.consumer() == null ? new NewCase.Consumer(null, null, null, null, null) : asked.consumer();
        return new Consumer(
                person.name(),
                person.phone(),
                person.email(),
                language(person.language(), spoken),
                address(person.address()),
                channels(asked.channels()),
                consents(asked.consents()));
    }

    private Language language(String tag, Language spoken) {
        if (isBlank(tag)) {
            return spoken;
        }
        if (!tag.matches("(?i)(zh|en)([-_][a-z0-9_-]{1,30})?")) {
            return unreadable("consumer.language", "可选 zh-CN 或 en", "Either zh-CN or en");
        }
        return Language.of(tag.replace('_', '-'));
    }

    private static Consumer.Address address(NewCase.Address asked) {
        return asked == null
                ? null
                : new Consumer.Address(asked.province(), asked.city(), asked.district(), asked.street());
    }

    private Set<Channel> channels(List<String> codes) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (int i = 0; codes != null && i < codes.size() && faults.size() < 50; i++) {
            if ("sms".equals(codes.get(i))) {
                channels.add(Channel.SMS);
            } else if ("email".equals(codes.get(i))) {
                channels.add(Channel.EMAIL);
            } else {
                unreadable("channels[" + i + "]", "可选 sms 或 email", "Either sms or email");
            }
        }
        return channels;
    }

    private static Consumer.Consents consents(NewCase.Consents asked) {
        return asked == null
                ? new Consumer.Consents(false, false)
                : new Consumer.Consents(Boolean.TRUE.equals(asked.service()), Boolean.TRUE.equals(asked.marketing()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private <T> T unreadable(String field, String zh, String en) {
        faults.add(new Fault(field, new Bilingual(zh, en)));
        return null;
    }
}
