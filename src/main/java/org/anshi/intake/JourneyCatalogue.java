package org.anshi.intake;

import java.util.List;
import java.util.Optional;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;

/** The journeys on offer, read from the deployed models; filled by the journey room. */
public interface JourneyCatalogue {
    record OfferedJourney(String key, Bilingual name, List<Stage> stages, List<ProductCategory> categories) {}

    List<OfferedJourney> offered();

    default Optional<OfferedJourney> find(String key) {
        return offered().stream().filter(journey -> journey.key().equals(key)).findFirst();
    }
}
