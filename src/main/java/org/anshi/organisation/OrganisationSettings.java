package org.anshi.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the configuration says about organisations: who they are, and brand → lead. */
@ConfigurationProperties("anshi")
record OrganisationSettings(
        @DefaultValue List<Entry> organisations, @DefaultValue Map<String, String> brands, String defaultLead) {

    record Entry(
            String id, Name name, String type, String contact, String staffEmail, String hours, List<String> regions) {}

    record Name(String zh, String en) {}
}
