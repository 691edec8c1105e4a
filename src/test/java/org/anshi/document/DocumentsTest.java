package org.anshi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshi.TestClock;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Note;
import org.anshi.casefile.Product;
import org.anshi.entitlement.Entitlements;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationType;
import org.anshi.organisation.Organisations;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class DocumentsTest {
    private static final CaseNumber CASE = new CaseNumber("AS-20261124-000001");
    private static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static final OrganisationId ANXIN = new OrganisationId("anxin");

    private final TestClock clock = TestClock.standingAt("2026-11-24T02:00:00Z");
    private final CaseFiles cases = mock(CaseFiles.class);
    private final Attachments attachments = mock(Attachments.class);
    private final Organisations organisations = mock(Organisations.class);
    private final Entitlements entitlements = mock(Entitlements.class);
    private final Documents documents =
            new Documents(cases, attachments, organisations, entitlements, templates(), clock);

    @BeforeEach
    void liMeiHasAnAirConditioner() {
        var product = new Product(
                ProductCategory.LARGE_APPLIANCE, "haibei", "KFR-35", "SN-1", LocalDate.of(2026, 1, 10), null);
        when(cases.get(CASE))
                .thenReturn(new CaseFile(
                        CASE,
                        "warranty-extension",
                        product,
                        CaseStatus.OPEN,
                        HAIBEI,
                        ANXIN,
                        clock.instant(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null));
        when(cases.consumerOf(CASE))
                .thenReturn(new Consumer(
                        "李梅<龑>", null, null, Language.ZH, null, Set.<Channel>of(), new Consumer.Consents(true, false)));
        when(organisations.get(HAIBEI)).thenReturn(organisation(HAIBEI, "海贝电器", "Haibei Appliances"));
        when(organisations.get(ANXIN)).thenReturn(organisation(ANXIN, "安心延保", "Anxin Warranty"));
    }

    @Test
    void theContractSaysWhatIsCoveredByWhomAndHowToCancel() throws Exception {
        when(entitlements.coverSoldBy(CASE))
                .thenReturn(Optional.of(new Entitlements.Cover(
                        "YB-20261124-000001", ANXIN, LocalDate.of(2027, 1, 11), LocalDate.of(2029, 1, 10))));

        var text =
                textOf("warranty-contract", Map.of("months", 24, "price", 199L, "exclusions", "wear-misuse-battery"));

        assertThat(text)
                .contains("延长保修合同", "Extended warranty contract", "YB-20261124-000001", "李梅<龑>", "安心延保", "海贝电器")
                .contains("2027-01-11", "2029-01-10", "24", "CNY 199.00", "KFR-35", "SN-1")
                .contains("电池容量衰减", "不默认续保", "全额退款")
                .doesNotContain("轮胎")
                .doesNotContain("#");
    }

    @Test
    void theCertificateSaysWhatBecameOfTheProduct() throws Exception {
        when(entitlements.coverSoldBy(CASE)).thenReturn(Optional.empty());
        when(cases.notes(CASE))
                .thenReturn(List.of(
                        note("wipeProof", "W-0"),
                        note("wipeProof", "W-2026-77"),
                        note("handlerLicence", "沪环处 E-310-01\n")));

        var text = textOf(
                "recycling-certificate",
                Map.of(
                        "weightKg",
                        32.50,
                        "treatment",
                        "dismantle",
                        "finalPrice",
                        320,
                        "wipeMethod",
                        "overwrite",
                        "paymentMethod",
                        "alipay"));

        assertThat(text)
                .contains("回收证明", "HS-20261124-000001", "32.5 kg", "CNY 320.00", "支付宝")
                .contains("W-2026-77", "沪环处 E-310-01", "覆写清除")
                .doesNotContain("W-0");
    }

    @Test
    void aPaperCanBeIssuedAfterTheConsumerHasBeenForgotten() throws Exception {
        when(cases.consumerOf(CASE)).thenThrow(new PersonalDataGone(new KeyId(new java.util.UUID(0, 1))));

        assertThat(textOf("recycling-certificate", Map.of())).contains("回收证明").doesNotContain("李梅");
    }

    @Test
    void onlyKnownPapersAreIssued() {
        assertThatThrownBy(() -> documents.issue(CASE, "../../application", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warranty-contract");
    }

    private String textOf(String template, Map<String, Object> facts) throws IOException {
        documents.issue(CASE, template, facts);
        var pdf = ArgumentCaptor.forClass(byte[].class);
        verify(attachments).add(eq(CASE), eq(template), anyString(), eq("application/pdf"), pdf.capture());
        Files.write(Path.of("target", template + ".pdf"), pdf.getValue());
        try (var document = Loader.loadPDF(pdf.getValue())) {
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            return new PDFTextStripper().getText(document);
        }
    }

    private Note note(String field, String words) {
        return new Note("Task", field, field, "someone", words, clock.instant());
    }

    private static Organisation organisation(OrganisationId id, String zh, String en) {
        return new Organisation(
                id, new Bilingual(zh, en), OrganisationType.INSURER, "400-820-0000", null, OpeningHours.STANDARD);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
