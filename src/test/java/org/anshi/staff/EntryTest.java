package org.anshi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;

/** What a supervisor may enter about somebody. */
class EntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Catalogue catalogue = ShippedCatalogue.read();

    @Test
    void aCourseLastsAsLongAsTheCatalogueSays() {
        QualificationRecord record = entered(new EnterQualification("safety", "", "2026-11-20", " 95 ", "", ""));

        assertThat(record.validUntil()).isEqualTo(LocalDate.of(2027, 11, 19));
        assertThat(record.passMark()).isEqualTo(90);
        assertThat(record.isPassed()).isTrue();
    }

    @Test
    void aFailedTestIsARecordToo() {
        assertThat(entered(new EnterQualification("safety", "", "2026-11-20", "89", "", ""))
                        .isPassed())
                .isFalse();
    }

    @Test
    void aCertificateLastsAsLongAsItSays() {
        QualificationRecord record = entered(
                new EnterQualification("repair-certificate", "phone-pc", "2024-01-02", "", "2027-01-01", "海贝培训中心"));

        assertThat(record.category()).isEqualTo(ProductCategory.PHONE_PC);
        assertThat(record.validUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(record.score()).isNull();
    }

    @Test
    void aSkillNeedsADayOnly() {
        QualificationRecord record =
                entered(new EnterQualification("installation", null, "2026-11-24", null, null, null));

        assertThat(record.validUntil()).isNull();
        assertThat(record.isPassed()).isTrue();
    }

    @Test
    void whatIsWrongIsNamedAllAtOnce() {
        assertThat(faultsOf(new EnterQualification("repair-certificate", "boats", "2026-11-25", "", "1999-01-01", " ")))
                .containsExactlyInAnyOrder("category", "awardedOn", "issuer", "validUntil");
        assertThat(faultsOf(new EnterQualification("safety", "", "24.11.2026", "101", "", "")))
                .containsExactlyInAnyOrder("awardedOn", "score");
        assertThat(faultsOf(new EnterQualification("juggling", "", "", "", "", "")))
                .containsExactly("qualification");
    }

    private QualificationRecord entered(EnterQualification form) {
        return new Entry(catalogue, TODAY)
                .read("huadong-zheng", form, Instant.parse("2026-11-24T02:00:00Z"), "huadong-feng");
    }

    private String[] faultsOf(EnterQualification form) {
        String[][] fields = new String[1][];
        assertThatThrownBy(() -> entered(form))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> fields[0] = refused.faults().stream()
                                .map(Refused.Fault::field)
                                .toArray(String[]::new));
        return fields[0];
    }
}
