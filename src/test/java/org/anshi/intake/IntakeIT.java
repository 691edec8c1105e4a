package org.anshi.intake;

import static org.anshi.intake.IntakeFixtures.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.CaseFiles;
import org.anshi.document.Documents;
import org.anshi.entitlement.Entitlements;
import org.anshi.notification.Notifications;
import org.anshi.shared.CaseNumber;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The rooms of a request's first minutes together, on the real case file and the real engine. */
@SpringBootTest
@ActiveProfiles("demo")
class IntakeIT {
    @Autowired
    IntakeDesk desk;

    @Autowired
    CaseLookups lookups;

    @Autowired
    PhotoDesk photos;

    @Autowired
    CaseFiles cases;

    @Autowired
    Attachments attachments;

    @Autowired
    Notifications notifications;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Documents documents;

    @Test
    void manyAtOnceWithOneKeyGetOneCaseWithItsJourney() throws Exception {
        int many = 8;
        var pool = Executors.newFixedThreadPool(many);
        Callable<CaseNumber> request =
                () -> desk.open(aRepair(), "one-key", "body").number();
        try {
            var answers = new HashSet<CaseNumber>();
            for (var answer : pool.invokeAll(Collections.nCopies(many, request))) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
            assertThat(cases.get(answers.iterator().next()).release()).isNotNull();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aCaseIsFoundAgainWithTheCodeSentToItsPhone() {
        var number = desk.open(aRepair(), null, "body").number();
        var id = lookups.begin(number.value(), "138 0000 0001");

        Awaitility.await().until(() -> codeSentFor(number) != null);
        assertThat(lookups.redeem(id, codeSentFor(number))).isEqualTo(number);
    }

    @Test
    void aPhotoAndAPaperAreKeptInTheCase() throws Exception {
        var number = desk.open(aRepair(), null, "body").number();
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", picture);

        photos.add(number, List.of(picture.toByteArray()));
        var paper = documents.issue(number, "warranty-contract", Map.of("months", 12, "price", 99));

        assertThat(attachments.of(number))
                .extracting(Attachments.Attachment::kind)
                .containsExactlyInAnyOrder("photo", "warranty-contract");
        assertThat(new String(attachments.content(paper), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void theTablesOfTheCasesReleaseSayWhatIsOwed() {
        var number = desk.open(aRepair(), null, "body").number();

        var entitlement = entitlements.of(number);

        assertThat(entitlement.coveredByWarranty()).isTrue();
        assertThat(entitlement.rights()).contains("repair-free");
        assertThat(entitlement.reasons().get(0).zh()).contains("大家电");
    }

    private String codeSentFor(CaseNumber number) {
        return notifications.of(number).stream()
                .filter(message -> message.milestone().contains("lookup"))
                .map(message -> Pattern.compile("(?<![\\d-])\\d{6}(?!\\d)").matcher(message.text()))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst()
                .orElse(null);
    }
}
