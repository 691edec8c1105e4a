package org.anshi.desk.file;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.casefile.Consumer;
import org.anshi.privacy.Mask;
import org.anshi.shared.Language;

/** A consumer as staff see them: behind the waybill mask, unless it was lifted. */
public record ConsumerCard(
        String name, String phone, String email, String region, String street, Language language, boolean masked) {
    static ConsumerCard masked(Consumer consumer) {
        return new ConsumerCard(
                Mask.name(consumer.name()),
                Mask.phone(consumer.phone()),
                Mask.email(consumer.email()),
                region(consumer.address()),
                consumer.address() == null
                        ? null
                        : Mask.street(consumer.address().street()),
                consumer.language(),
                true);
    }

    static ConsumerCard open(Consumer consumer) {
        return new ConsumerCard(
                consumer.name(),
                consumer.phone(),
                consumer.email(),
                region(consumer.address()),
                consumer.address() == null ? null : consumer.address().street(),
                consumer.language(),
                false);
    }

    /** Shanghai is a city and a province: said once. */
    private static String region(Consumer.Address address) {
        return address == null
                ? null
                : Stream.of(address.province(), address.city(), address.district())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "ConsumerCard[…]";
    }
}
