package org.anshi.guidance.request;

import java.util.Set;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;
import org.anshi.guidance.Pending;
import org.anshi.intake.ServiceRequest;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;

/** A request as far as the talk has filled it in; what is null was not said yet. */
public record Draft(
        String journey, ProductCategory category, String brand, String description, String name, String phone) {
    static final String NO_BRAND = "";

    /** What has to be asked next; SUBMIT where nothing is missing. */
    Pending missing() {
        if (category == null) {
            return Pending.CATEGORY;
        }
        if (brand == null) {
            return Pending.BRAND;
        }
        if (name == null) {
            return Pending.NAME;
        }
        return phone == null ? Pending.PHONE : Pending.SUBMIT;
    }

    Draft with(Pending asked, String said) {
        return switch (asked) {
            case CATEGORY ->
                new Draft(journey, ProductCategory.find(said).orElse(null), brand, description, name, phone);
            case BRAND -> new Draft(journey, category, said, description, name, phone);
            case NAME -> new Draft(journey, category, brand, description, said, phone);
            case PHONE -> new Draft(journey, category, brand, description, name, said);
            default -> this;
        };
    }

    /** Nothing is agreed to but the service itself. */
    ServiceRequest request(Language language) {
        return new ServiceRequest(
                journey,
                new Product(category, brand.equals(NO_BRAND) ? null : brand, null, null, null, null),
                new Consumer(
                        name, phone, null, language, null, Set.of(Channel.SMS), new Consumer.Consents(true, false)),
                description);
    }

    /** Whose name and number these are stays out of logs. */
    @Override
    public String toString() {
        return "Draft[" + journey + "]";
    }
}
