package org.anshi.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshi.portal.request.NewCase;
import org.springframework.util.MultiValueMap;

/** What somebody typed into the request form, by the same paths as in the JSON, so that it can be shown again. */
record RequestForm(String journey, MultiValueMap<String, String> typed) {
    NewCase asked() {
        return new NewCase(
                journey,
                new NewCase.Product(
                        text("product.category"),
                        text("product.brand"),
                        text("product.model"),
                        text("product.serialNumber"),
                        text("product.purchasedOn"),
                        text("product.sellerOrderNumber")),
                new NewCase.Consumer(
                        text("consumer.name"), text("consumer.phone"), text("consumer.email"), null, address()),
                text("description"),
                typed.get("channels"),
                new NewCase.Consents(typed.containsKey("consents.service"), typed.containsKey("consents.marketing")));
    }

    /** As the page's fields ask for it. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>(typed.toSingleValueMap());
        for (String channel : typed.getOrDefault("channels", List.of())) {
            shown.put("channels." + channel, "on");
        }
        return shown;
    }

    String key() {
        return text("key");
    }

    String category() {
        return text("product.category");
    }

    private NewCase.Address address() {
        NewCase.Address address = new NewCase.Address(
                text("consumer.address.province"),
                text("consumer.address.city"),
                text("consumer.address.district"),
                text("consumer.address.street"));
        return address.equals(new NewCase.Address(null, null, null, null)) ? null : address;
    }

    private String text(String field) {
        String text = typed.getFirst(field);
        return text == null || text.isBlank() ? null : text;
    }
}
