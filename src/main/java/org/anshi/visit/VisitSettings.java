package org.anshi.visit;

import java.time.Duration;
import java.util.Map;
import org.anshi.shared.OrganisationId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long it takes from one visit to the next, everywhere and where an organisation differs. */
@ConfigurationProperties("anshi.visits")
record VisitSettings(@DefaultValue("30m") Duration travel, @DefaultValue Map<String, Duration> travelOf) {
    Duration travelOf(OrganisationId organisation) {
        return travelOf.getOrDefault(organisation.value(), travel);
    }

    Duration longestTravel() {
        return travelOf.values().stream().reduce(travel, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
}
