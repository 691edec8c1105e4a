package org.anshi.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFile;
import org.anshi.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attachments, title and content sealed; the content is read only when it is asked for. */
@Component
public class AttachmentTable {
    private static final String TITLE = "casefile.attachment.title";
    private static final String CONTENT = "casefile.attachment.content";
    private static final String DESCRIBED =
            "select id, kind, sealed_title, media_type, added_at from case_attachment where case_number = ?";

    private final JdbcClient database;
    private final PersonalData personalData;

    AttachmentTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public void insert(CaseFile file, Attachment attachment, byte[] content) {
        database.sql(
                        """
                        insert into case_attachment (id, case_number, kind, sealed_title, media_type, sealed_content, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        attachment.id(),
                        file.number().value(),
                        attachment.kind(),
                        personalData.seal(file.key(), TITLE, attachment.title()),
                        attachment.mediaType(),
                        personalData.sealBytes(file.key(), CONTENT, content),
                        Times.of(attachment.at()))
                .update();
    }

    public List<Attachment> of(CaseFile file) {
        return database.sql(DESCRIBED + " order by added_at, id")
                .param(file.number().value())
                .query((row, n) -> read(file, row))
                .list();
    }

    public Optional<Attachment> find(CaseFile file, UUID id) {
        return database.sql(DESCRIBED + " and id = ?")
                .params(file.number().value(), id)
                .query((row, n) -> read(file, row))
                .optional();
    }

    public Optional<byte[]> content(CaseFile file, UUID id) {
        return database.sql("select sealed_content from case_attachment where case_number = ? and id = ?")
                .params(file.number().value(), id)
                .query((row, n) -> personalData.openBytes(file.key(), CONTENT, row.getBytes(1)))
                .optional();
    }

    private Attachment read(CaseFile file, ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                file.number(),
                row.getString("kind"),
                personalData.open(file.key(), TITLE, row.getBytes("sealed_title")),
                row.getString("media_type"),
                Times.read(row, "added_at"));
    }
}
