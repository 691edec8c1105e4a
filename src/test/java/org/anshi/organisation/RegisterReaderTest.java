package org.anshi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.anshi.organisation.OrganisationSettings.Entry;
import org.anshi.organisation.OrganisationSettings.Name;
import org.anshi.shared.CannotStart;
import org.anshi.shared.OrganisationId;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {
    private static final OrganisationId MAKER = new OrganisationId("maker");
    private static final OrganisationId FIXER = new OrganisationId("fixer");

    @Test
    void findsTheLeadByTheBrandHoweverItIsSpelt() {
        Register register = read(settings(Map.of("Acme", "fixer"), "maker"));

        assertThat(register.leadFor(" ACME ")).contains(FIXER);
        assertThat(register.leadFor("unheard-of")).contains(MAKER);
        assertThat(register.leadFor(null)).contains(MAKER);
    }

    @Test
    void anEmptyConfigurationIsAnEmptyRegister() {
        Register register = read(new OrganisationSettings(List.of(), Map.of(), null));

        assertThat(register.organisations()).isEmpty();
        assertThat(register.leadFor("Acme")).isEmpty();
    }

    @Test
    void aMistakeIsToldWithTheSettingsName() {
        refuses(settings(Map.of("acme", "nobody"), "maker"), "anshi.brands.acme", "not among");
        refuses(settings(Map.of(), null), "anshi.default-lead", "missing");
        refuses(only(entry("maker", "producer", "a@example.org", null, "atlantis")), "anshi.organisations[0].regions");
        refuses(only(entry("Maker!", "producer", "a@example.org", null)), "anshi.organisations[0].id");
        refuses(
                only(entry("maker", "wizard", "a@example.org", null)),
                "anshi.organisations[0].type",
                "one of producer");
        refuses(only(entry("maker", "producer", "nobody", null)), "anshi.organisations[0].staff-email");
        refuses(only(entry("maker", "producer", "a@example.org", "nine to five")), "anshi.organisations[0].hours");
        refuses(only(entry("maker", "producer", "a@example.org", "18:00-09:00")), "anshi.organisations[0].hours");
        refuses(only(entry("maker", null, "a@example.org", null)), "anshi.organisations[0].type", "missing");
    }

    @Test
    void openingHoursReadWhatTheyWrite() {
        OpeningHours hours = OpeningHours.parse("09:00-12:00, 13:30-18:00");

        assertThat(hours.spans()).hasSize(2);
        assertThat(OpeningHours.parse(hours.text())).isEqualTo(hours);
    }

    private static void refuses(OrganisationSettings settings, String... words) {
        assertThatThrownBy(() -> read(settings)).isInstanceOf(CannotStart.class).hasMessageContainingAll(words);
    }

    private static Register read(OrganisationSettings settings) {
        return new RegisterReader(settings).read();
    }

    private static OrganisationSettings only(Entry entry) {
        return new OrganisationSettings(List.of(entry), Map.of(), "maker");
    }

    private static OrganisationSettings settings(Map<String, String> brands, String defaultLead) {
        return new OrganisationSettings(
                List.of(
                        entry("maker", "producer", "a@example.org", null),
                        entry("fixer", "repairer", "b@example.org", "08:00-20:00")),
                brands,
                defaultLead);
    }

    private static Entry entry(String id, String type, String email, String hours, String... regions) {
        return new Entry(id, new Name("某某", "Somebody"), type, "400-000-0000", email, hours, List.of(regions));
    }
}
