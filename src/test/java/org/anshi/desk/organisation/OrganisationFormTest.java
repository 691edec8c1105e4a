package org.anshi.desk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Province;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFormTest {
    private static final OrganisationId HUADONG = new OrganisationId("huadong-repair");

    @Test
    void whatIsWrittenIsAnOrganisation() {
        Organisation read = new OrganisationForm(
                        null,
                        " 华东维修 ",
                        "Huadong Repair",
                        "REPAIRER",
                        "400-000-0003",
                        "desk@huadong-repair.example.org",
                        "09:00-18:00",
                        List.of("jiangsu", "shanghai"),
                        "更名",
                        "3")
                .organisation(HUADONG);

        assertThat(read.id()).isEqualTo(HUADONG);
        assertThat(read.name().zh()).isEqualTo("华东维修");
        assertThat(read.regions()).containsExactly(Province.SHANGHAI, Province.JIANGSU);
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnce() {
        var form = new OrganisationForm(
                null, "", "two\nlines", "WIZARD", "call us", "nobody", "nine to five", List.of("atlantis"), "", "x");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> form.organisation(HUADONG))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly(
                                "nameZh", "nameEn", "type", "contact", "staffEmail", "hours", "regions", "why"));
        assertThat(form.seen()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00-18:00|09:00-18:00",
                "09：00－12：00，13：30—18：00|09:00-12:00,13:30-18:00",
                "8:30 至 12:00、13:00 到 20:00|08:30-12:00,13:00-20:00",
                "00:00-23:59|00:00-23:59"
            })
    void hoursAreReadAsPeopleWriteThem(String written, String meant) {
        assertThat(hours(written).organisation(HUADONG).hours().text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18:00-09:00",
                "09:00-13:00,12:00-18:00",
                "13:00-18:00,09:00-12:00",
                "09:00-24:00",
                "09:00",
                "09:00-18:00:30",
                "25:00-26:00",
                "",
                "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00,11:00-12:00,13:00-14:00"
            })
    void hoursThatCannotBeAreRefused(String written) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hours(written).organisation(HUADONG))
                .satisfies(refused -> {
                    assertThat(refused.faults())
                            .extracting(Refused.Fault::field)
                            .containsExactly("hours");
                    assertThat(refused.reason().zh()).contains("09:00-12:00,13:00-18:00");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12315", "400-000-0001", "(021) 6000 0001", "+86 21 60000001", "021-60000001 转 802", "１２３１５"})
    void numbersPeopleCallAreTaken(String number) {
        assertThat(contact(number).organisation(HUADONG).contact()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "打电话给小王", "400-000-0001<script>", "40000000014000000001400000000140000000014"})
    void whatIsNoNumberIsRefused(String number) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> contact(number).organisation(HUADONG));
    }

    private static OrganisationForm hours(String hours) {
        return form("400-000-0003", hours);
    }

    private static OrganisationForm contact(String contact) {
        return form(contact, "09:00-18:00");
    }

    private static OrganisationForm form(String contact, String hours) {
        return new OrganisationForm(
                null, "华东维修", "Huadong Repair", "REPAIRER", contact, "desk@example.org", hours, null, "改", "1");
    }
}
