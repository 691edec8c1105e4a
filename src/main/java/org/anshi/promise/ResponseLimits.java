package org.anshi.promise;

import java.util.Optional;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;

/** The decision table of response limits; filled by the journey room. */
public interface ResponseLimits {
    /**
     * @param release the model release the case runs under; null for the one that new cases get
     * @param journey or a service beside the journeys, such as {@code hotline}
     */
    Optional<ResponseLimit> find(String release, String journey, ProductCategory category, Stage stage);
}
