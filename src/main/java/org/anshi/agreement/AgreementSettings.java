package org.anshi.agreement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Agreements to begin with. Once there is one, what leads make of it on their page counts, and not what is written here. */
@ConfigurationProperties("anshi")
record AgreementSettings(@DefaultValue List<Entry> agreements) {
    record Entry(
            String lead,
            String partner,
            @DefaultValue List<String> duties,
            @DefaultValue List<String> journeys,
            @DefaultValue List<String> categories,
            @DefaultValue List<String> regions,
            LocalDate startsOn,
            LocalDate endsOn,
            Integer capacityPerDay,
            Integer answerHours,
            String remarks) {}
}
