package org.anshi.portal.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFiles;
import org.anshi.intake.PhotoDesk;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The photos and documents of a case, as they come from and go to its consumer. */
@Component
public class Papers {
    private final PhotoDesk photos;
    private final Attachments attachments;
    private final CaseFiles cases;

    Papers(PhotoDesk photos, Attachments attachments, CaseFiles cases) {
        this.cases = cases;
        this.photos = photos;
        this.attachments = attachments;
    }

    /** @throws Refused INVALID for what is no photo at first sight */
    public void mustBePhotos(List<MultipartFile> files) {
        List<Refused.Fault> faults = photos.faultsOf(contents(files));
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
    }

    public List<Attachment> addPhotos(CaseNumber number, List<MultipartFile> files) {
        return photos.add(number, contents(files));
    }

    /** The photos a request came with; a request sent twice brings them twice. */
    @Transactional
    public void keepOnce(CaseNumber number, List<MultipartFile> files) {
        List<byte[]> contents = contents(files);
        if (contents.isEmpty()) {
            return;
        }
        cases.lock(number);
        if (attachments.of(number).isEmpty()) {
            photos.add(number, contents);
        }
    }

    public Attachment find(CaseNumber number, UUID id) {
        return attachments.find(number, id).orElseThrow(TrackedCases::notFound);
    }

    public byte[] content(Attachment paper) {
        return attachments.content(paper);
    }

    /** Pictures are shown, papers are saved; neither stays behind in a shared cache. */
    public HttpHeaders headers(Attachment paper) {
        boolean picture = paper.mediaType().startsWith("image/");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition((picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(
                        paper.title() + (paper.mediaType().equals("application/pdf") ? ".pdf" : ""),
                        StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    /** A form's file field left empty comes as an empty file. */
    private static List<byte[]> contents(List<MultipartFile> files) {
        List<byte[]> contents = new ArrayList<>();
        try {
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                if (!file.isEmpty()) {
                    contents.add(file.getBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}
