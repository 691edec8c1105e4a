package org.anshi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.anshi.staff.QualificationSettings.Listed;
import org.junit.jupiter.api.Test;

/** What people may be asked to have. */
class CatalogueTest {
    private final Catalogue shipped = ShippedCatalogue.read();

    @Test
    void hasTheCoursesThatTheStandardAsksFor() {
        assertThat(shipped.codes())
                .contains("rules", "technical", "communication", "coordination", "privacy", "safety");
        assertThat(shipped.all())
                .filteredOn(one -> one.kind() == QualificationKind.COURSE)
                .hasSize(6)
                .allSatisfy(course -> {
                    assertThat(course.passMark()).isBetween(60, 100);
                    assertThat(course.validMonths()).isBetween(6, 36);
                });
    }

    @Test
    void saysOfEachWhereItsFiguresComeFromAndWhereToGetIt() {
        assertThat(shipped.all()).allSatisfy(one -> {
            assertThat(one.source()).as(one.code()).isNotBlank();
            assertThat(one.renew().zh()).as(one.code()).isNotBlank();
            assertThat(one.renew().en()).as(one.code()).isNotBlank();
            assertThat(one.name().zh()).as(one.code()).isNotBlank();
        });
    }

    @Test
    void countsTheLastDayOfACourse() {
        Qualification safety = shipped.find("safety").orElseThrow();

        assertThat(safety.validUntil(LocalDate.of(2026, 11, 24))).isEqualTo(LocalDate.of(2027, 11, 23));
    }

    @Test
    void readsWhatATaskAsksForAsItIsTyped() {
        assertThat(Catalogue.asked(" safety，privacy, safety、 rules ")).containsExactly("safety", "privacy", "rules");
        assertThat(Catalogue.asked(" ")).isEmpty();
        assertThat(Catalogue.asked(null)).isEmpty();
    }

    @Test
    void refusesACourseWithoutAPassMark() {
        Listed course = new Listed(
                QualificationKind.COURSE, new Bilingual("防诈骗", "Fraud"), false, null, 12, new Bilingual("", ""), "");

        assertThatThrownBy(() -> new Catalogue(new QualificationSettings(true, 30, Map.of("fraud", course))))
                .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(
                                List.of(refused.wayOut().zh(), refused.wayOut().en()))
                        .allMatch(sentence -> sentence.contains("anshi.qualifications.catalogue.fraud")));
    }
}
