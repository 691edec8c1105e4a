package org.anshi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;

/** How somebody is told what they lack: what, since when, and where to get it. */
class ObjectionTest {
    private final Objection words = new Objection(ZoneId.of("Asia/Shanghai"));
    private final Catalogue catalogue = ShippedCatalogue.read();

    @Test
    void saysSinceWhenACourseHasLapsedAndWhereToRenewIt() {
        Bilingual said = words.toSelf(List.of(lack("safety", null, new Standing.Lapsed(LocalDate.of(2026, 10, 24)))));

        assertThat(said.zh()).contains("您的课程“用电与作业安全”自2026年10月25日起已过期", "续期请到：本单位安全负责人处", "/desk/staff");
        assertThat(said.en())
                .contains(
                        "your course \"Electrical and work safety\" has lapsed since 25 October 2026",
                        "safety officer");
    }

    @Test
    void namesTheCategoryOfACertificateThatIsMissing() {
        Bilingual said =
                words.toSelf(List.of(lack("repair-certificate", ProductCategory.PHONE_PC, new Standing.Missing())));

        assertThat(said.zh()).contains("您尚无证书“维修技术证书（手机电脑）”");
        assertThat(said.en()).contains("your certificate \"Repair certificate (phone or computer)\" is missing");
    }

    @Test
    void namesEverythingThatIsLacking() {
        Bilingual said = words.toOthers(
                "huadong-zheng",
                List.of(
                        lack("privacy", null, new Standing.NotPassed(LocalDate.of(2026, 11, 1), 70, 90)),
                        lack("data-wiping", null, new Standing.Withdrawn(Instant.parse("2026-11-20T16:30:00Z")))));

        assertThat(said.zh())
                .contains("交给 huadong-zheng", "其课程“个人信息保护”2026年11月1日考核 70 分，未达到 90 分", "其技能“数据清除”自2026年11月21日起被撤销");
        assertThat(said.en())
                .contains("not passed on 1 November 2026 (70 of 90 points)", "withdrawn on 21 November 2026");
    }

    private Lack lack(String code, ProductCategory category, Standing standing) {
        return new Lack(catalogue.find(code).orElseThrow(), category, standing);
    }
}
