package org.anshi.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the configuration says about organisations: who they are, brand → lead, and lead → part → partner. A part may be
 * narrowed to a category, {@code repairer-phone-pc}.
 */
@ConfigurationProperties("anshi")
record OrganisationSettings(
        @DefaultValue List<Entry> organisations,
        @DefaultValue Map<String, String> brands,
        String defaultLead,
        @DefaultValue Map<String, Map<String, String>> partners) {

    record Entry(String id, Name name, String type, String contact, String staffEmail, String hours) {}

    record Name(String zh, String en) {}
}
