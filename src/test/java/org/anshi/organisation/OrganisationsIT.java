package org.anshi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.anshi.HearthTest;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The six demo organisations, as the demo profile configures them. */
@HearthTest
class OrganisationsIT {
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final OrganisationId DONGFANG = new OrganisationId("dongfang");

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationTable table;

    @Autowired
    Register register;

    @Autowired
    JdbcClient database;

    @Test
    void knowsTheSixDemoOrganisations() {
        assertThat(organisations.all())
                .extracting(organisation -> organisation.id().value())
                .containsExactly("haibei", "dongfang", "huadong-repair", "shunjie", "lvhuan", "anxin");
        assertThat(organisations.get(HAIBEI).name().zh()).isEqualTo("海贝电器");
    }

    @Test
    void brandsFindTheirLeadInBothLanguages() {
        assertThat(organisations.leadFor("Haibei")).isEqualTo(HAIBEI);
        assertThat(organisations.leadFor("海贝")).isEqualTo(HAIBEI);
        assertThat(organisations.leadFor("东方商城")).isEqualTo(DONGFANG);
        assertThat(organisations.leadFor("闻所未闻")).isEqualTo(HAIBEI);
    }

    @Test
    void whoLeadsForABrandOrForAllOthersIsALead() {
        assertThat(organisations.leads()).containsExactlyInAnyOrder(HAIBEI, DONGFANG);
    }

    @Test
    void aSecondStartChangesNothing() {
        assertThat(new Organisations(register, table).all()).isEqualTo(organisations.all());
        assertThat(database.sql("select count(*) from organisation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void anOrganisationThatLeftTheConfigurationIsStillKnown() {
        Organisations afterwards = new Organisations(new Register(List.of(), Map.of(), null), table);

        assertThat(afterwards.find(HAIBEI)).isPresent();
    }

    @Test
    void withoutConfigurationNoCaseFindsALead() {
        Organisations none = new Organisations(new Register(List.of(), Map.of(), null), table);

        assertThatThrownBy(() -> none.leadFor("haibei"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("anshi.organisations");
    }
}
