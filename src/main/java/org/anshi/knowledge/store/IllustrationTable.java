package org.anshi.knowledge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.knowledge.ArticleId;
import org.anshi.knowledge.Illustration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures and videos of articles. */
@Repository
public class IllustrationTable {
    private final JdbcClient database;

    IllustrationTable(JdbcClient database) {
        this.database = database;
    }

    public void add(Illustration added, byte[] content, String by, Instant at) {
        database.sql(
                        """
                        insert into knowledge_media (id, article, media_type, content, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        added.id(),
                        added.article().value(),
                        added.mediaType(),
                        content,
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Illustration> of(ArticleId article) {
        return database.sql(
                        "select id, article, media_type from knowledge_media where article = ? order by added_at, id")
                .param(article.value())
                .query(IllustrationTable::read)
                .list();
    }

    public Optional<Illustration> find(UUID id) {
        return database.sql("select id, article, media_type from knowledge_media where id = ?")
                .param(id)
                .query(IllustrationTable::read)
                .optional();
    }

    public byte[] content(UUID id) {
        return database.sql("select content from knowledge_media where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static Illustration read(ResultSet row, int n) throws SQLException {
        return new Illustration(
                row.getObject("id", UUID.class), new ArticleId(row.getString("article")), row.getString("media_type"));
    }
}
