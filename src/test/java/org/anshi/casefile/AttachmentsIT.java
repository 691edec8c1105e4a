package org.anshi.casefile;

import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.HearthTest;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HearthTest
class AttachmentsIT {
    @Autowired
    CaseFiles cases;

    @Autowired
    Attachments attachments;

    @Test
    void aPhotoIsReadBack() {
        CaseNumber number = cases.open(aRepair()).number();
        byte[] content = new byte[3_000_000];
        content[2_999_999] = 7;

        Attachment photo = attachments.add(number, "photo", "冰箱.jpg", "image/jpeg", content);

        assertThat(attachments.of(number)).containsExactly(photo);
        assertThat(attachments.find(number, photo.id())).contains(photo);
        assertThat(attachments.content(photo)).isEqualTo(content);
    }

    @Test
    void anotherCaseDoesNotHaveIt() {
        CaseNumber number = cases.open(aRepair()).number();
        CaseNumber other = cases.open(aRepair()).number();

        Attachment photo = attachments.add(number, "photo", "冰箱.jpg", "image/jpeg", new byte[] {1});

        assertThat(attachments.find(other, photo.id())).isEmpty();
        assertThat(attachments.of(other)).isEmpty();
    }
}
