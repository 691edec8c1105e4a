package org.anshi.intake;

import java.util.List;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFiles;
import org.anshi.intake.photo.Photo;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a consumer's photos, up to five a case, without what a camera writes into them about place and device. */
@Service
public class PhotoDesk {
    private static final String KIND = "photo";
    private static final int MOST = 5;

    private final CaseFiles cases;
    private final Attachments attachments;

    PhotoDesk(CaseFiles cases, Attachments attachments) {
        this.cases = cases;
        this.attachments = attachments;
    }

    /**
     * All of them or none.
     *
     * @throws Refused INVALID for what is no photo or too big, CONFLICT when the case is over or already has five
     */
    @Transactional
    public List<Attachment> add(CaseNumber number, List<byte[]> contents) {
        if (contents.isEmpty()) {
            throw faulty(Refused.Kind.INVALID, "请至少选择一张照片", "Please choose at least one photo");
        }
        if (contents.size() > MOST) {
            throw tooMany(Refused.Kind.INVALID);
        }
        var photos = contents.stream().map(Photo::read).toList();
        if (cases.lock(number).status().isFinal()) {
            throw refused(Refused.Kind.CONFLICT, "该服务单已结束", "This case is over");
        }
        var before = attachments.of(number).stream()
                .filter(attachment -> attachment.kind().equals(KIND))
                .count();
        if (before + photos.size() > MOST) {
            throw tooMany(Refused.Kind.CONFLICT);
        }
        return photos.stream().map(photo -> store(number, photo)).toList();
    }

    /** A photo that belongs to no case, such as the one on a technician's card. */
    public record Picture(String mediaType, byte[] content) {}

    /**
     * Checked and painted anew like a consumer's photo.
     *
     * @throws Refused INVALID for what is no photo or too big
     */
    public Picture checked(byte[] content) {
        Photo photo = Photo.read(content);
        return new Picture(photo.mediaType(), photo.content());
    }

    /** What is seen at a glance: too many, too big, or no photo at all. For those who have to know before there is a case. */
    public List<Refused.Fault> faultsOf(List<byte[]> contents) {
        if (contents.size() > MOST) {
            return tooMany(Refused.Kind.INVALID).faults();
        }
        return contents.stream()
                .flatMap(content -> Photo.faultsOf(content).stream())
                .limit(1)
                .toList();
    }

    private Attachment store(CaseNumber number, Photo photo) {
        return attachments.add(number, KIND, "照片", photo.mediaType(), photo.content());
    }

    private static Refused tooMany(Refused.Kind kind) {
        return faulty(kind, "每个服务单最多 5 张照片", "A case takes up to five photos");
    }

    private static Refused faulty(Refused.Kind kind, String zh, String en) {
        var message = new Bilingual(zh, en);
        return new Refused(kind, message, List.of(new Refused.Fault("photos", message)));
    }

    private static Refused refused(Refused.Kind kind, String zh, String en) {
        return new Refused(kind, new Bilingual(zh, en));
    }
}
