package org.anshi.intake.check;

import java.util.EnumSet;
import java.util.Set;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.intake.PhoneNumber;
import org.anshi.intake.ServiceRequest;
import org.anshi.shared.Language;

/** A checked request in the form we keep: trimmed, phone as E.164, and told by every channel there is an address for. */
public final class TidyRequest {
    private TidyRequest() {}

    public static ServiceRequest of(ServiceRequest request) {
        return new ServiceRequest(
                request.journey().strip(),
                product(request.product()),
                consumer(request.consumer()),
                PlainText.tidy(request.description()));
    }

    private static Product product(Product product) {
        return new Product(
                product.category(),
                PlainText.tidy(product.brand()),
                PlainText.tidy(product.model()),
                PlainText.tidy(product.serialNumber()),
                product.purchasedOn(),
                PlainText.tidy(product.sellerOrderNumber()));
    }

    private static Consumer consumer(Consumer consumer) {
        var phone = PhoneNumber.normalised(consumer.phone()).orElse(null);
        var email = PlainText.tidy(consumer.email());
        return new Consumer(
                PlainText.tidy(consumer.name()),
                phone,
                email,
                consumer.language() == null ? Language.ZH : consumer.language(),
                address(consumer.address()),
                channels(consumer.channels(), phone, email),
                consumer.consents());
    }

    private static Consumer.Address address(Consumer.Address address) {
        return address == null
                ? null
                : new Consumer.Address(
                        PlainText.tidy(address.province()),
                        PlainText.tidy(address.city()),
                        PlainText.tidy(address.district()),
                        PlainText.tidy(address.street()));
    }

    private static Set<Channel> channels(Set<Channel> wanted, String phone, String email) {
        if (wanted != null && !wanted.isEmpty()) {
            return Set.copyOf(wanted);
        }
        var reachable = EnumSet.noneOf(Channel.class);
        if (phone != null) {
            reachable.add(Channel.SMS);
        }
        if (email != null) {
            reachable.add(Channel.EMAIL);
        }
        return Set.copyOf(reachable);
    }
}
