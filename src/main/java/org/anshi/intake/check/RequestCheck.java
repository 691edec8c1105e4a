package org.anshi.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.intake.JourneyCatalogue.OfferedJourney;
import org.anshi.intake.PhoneNumber;
import org.anshi.intake.ServiceRequest;
import org.anshi.shared.Refused.Fault;

/** Reads one request from top to bottom and names everything that is wrong with it, by its path in the JSON. */
public final class RequestCheck {
    private static final LocalDate OLDEST_PURCHASE = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_DESCRIPTION = 4000;

    private static final Pattern CONTACT = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|@");

    private final Faults faults = new Faults();
    private final LocalDate today;

    private RequestCheck(LocalDate today) {
        this.today = today;
    }

    public static List<Fault> of(ServiceRequest request, Optional<OfferedJourney> journey, LocalDate today) {
        var check = new RequestCheck(today);
        check.journey(request, journey);
        check.product(request.product());
        check.description(request.description());
        check.consumer(request.consumer());
        return check.faults.all();
    }

    private void journey(ServiceRequest request, Optional<OfferedJourney> journey) {
        var category = request.product() == null ? null : request.product().category();
        faults.required("product.category", category);
        if (PlainText.tidy(request.journey()) == null) {
            faults.required("journey", null);
        } else if (journey.isEmpty()) {
            faults.add("journey", "没有这种服务", "No such service is offered");
        } else if (category != null && !journey.get().categories().contains(category)) {
            faults.add(
                    "product.category",
                    "此类商品暂不提供该服务：" + category.label().zh(),
                    "This service is not offered for this kind of product: "
                            + category.label().en());
        }
    }

    private void product(Product product) {
        if (product == null) {
            return;
        }
        faults.shortLine("product.brand", product.brand(), 100);
        faults.shortLine("product.model", product.model(), 100);
        noContact("product.brand", product.brand());
        noContact("product.model", product.model());
        faults.shortLine("product.serialNumber", product.serialNumber(), 100);
        faults.shortLine("product.sellerOrderNumber", product.sellerOrderNumber(), 100);
        var bought = product.purchasedOn();
        if (bought != null && bought.isAfter(today)) {
            faults.add("product.purchasedOn", "购买日期不能晚于今天", "The day of purchase can't be in the future");
        } else if (bought != null && bought.isBefore(OLDEST_PURCHASE)) {
            faults.add("product.purchasedOn", "购买日期不能早于 1990 年", "The day of purchase can't be before 1990");
        }
    }

    /** Brand and model are shown to everybody who works on the case; how to reach the consumer is not. */
    private void noContact(String field, String typed) {
        if (typed != null && CONTACT.matcher(typed).find()) {
            faults.add(field, "请不要在这里填写电话或邮箱", "Please give no phone number or e-mail address here");
        }
    }

    private void description(String typed) {
        var description = PlainText.tidy(typed);
        faults.required("description", description);
        if (description == null) {
            return;
        }
        if (PlainText.length(description) > LONGEST_DESCRIPTION) {
            faults.add("description", "请不要超过 4000 个字", "Please keep to 4000 characters");
        } else if (!PlainText.isProse(description)) {
            faults.add("description", "含有不可见的控制字符，请删除", "Contains invisible control characters; please remove them");
        }
    }

    private void consumer(Consumer consumer) {
        if (consumer == null) {
            faults.required("consumer.name", null);
            noAddress();
            noConsent();
            return;
        }
        faults.required("consumer.name", PlainText.tidy(consumer.name()));
        faults.shortLine("consumer.name", consumer.name(), 100);
        contact(consumer);
        address(consumer.address());
        if (consumer.consents() == null || !consumer.consents().service()) {
            noConsent();
        }
    }

    private void contact(Consumer consumer) {
        var phone = PlainText.tidy(consumer.phone());
        var email = PlainText.tidy(consumer.email());
        if (phone == null && email == null) {
            noAddress();
        }
        if (phone != null && PhoneNumber.normalised(consumer.phone()).isEmpty()) {
            faults.add(
                    "consumer.phone",
                    "请填写 11 位手机号，或以 + 和国家代码开头的号码",
                    "Please give an 11-digit Chinese mobile number, or a number beginning with + and the country code");
        }
        if (email != null && !EmailAddress.isOne(consumer.email().strip()) || hasLineBreak(consumer.email())) {
            faults.add("consumer.email", "邮箱地址的格式不正确", "This is not a valid e-mail address");
        }
        if (consumer.channels() == null) {
            return;
        }
        if (consumer.channels().contains(Channel.SMS) && phone == null) {
            faults.add("channels", "选择短信通知时请填写手机号", "Messages by SMS need a phone number");
        }
        if (consumer.channels().contains(Channel.EMAIL) && email == null) {
            faults.add("channels", "选择邮件通知时请填写邮箱", "Messages by e-mail need an e-mail address");
        }
    }

    private static boolean hasLineBreak(String text) {
        return text != null && !PlainText.isOneLine(text);
    }

    private void address(Consumer.Address address) {
        if (address == null) {
            return;
        }
        faults.shortLine("consumer.address.province", address.province(), 200);
        faults.shortLine("consumer.address.city", address.city(), 200);
        faults.shortLine("consumer.address.district", address.district(), 200);
        faults.shortLine("consumer.address.street", address.street(), 200);
    }

    private void noAddress() {
        faults.add("consumer.phone", "手机号和邮箱请至少填写一项", "Please give a phone number or an e-mail address");
    }

    private void noConsent() {
        faults.add(
                "consents.service",
                "需要您同意我们为处理此事使用这些信息",
                "We need your consent to use these data for handling this matter");
    }
}
