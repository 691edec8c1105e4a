package org.anshi.knowledge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anshi.knowledge.Article;
import org.anshi.knowledge.ArticleId;
import org.anshi.knowledge.ArticleStatus;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.ArticleVersion.Ending;
import org.anshi.knowledge.ArticleVersion.Step;
import org.anshi.knowledge.Scope;
import org.anshi.knowledge.Wording;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the articles. */
@Repository
public class ArticleTable {
    private static final String NEWEST_FIRST = " order by id, version desc";

    private final JdbcClient database;

    ArticleTable(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    public List<ArticleVersion> of(ArticleId id) {
        return database.sql("select * from knowledge_article where id = ?" + NEWEST_FIRST)
                .param(id.value())
                .query(ArticleTable::read)
                .list();
    }

    /** Of each article the versions that have not expired, and the last one that has where there is no other. */
    public List<ArticleVersion> standing() {
        return database.sql(
                        """
                        select * from knowledge_article a where status <> 'EXPIRED' or not exists (
                            select 1 from knowledge_article b where b.id = a.id and b.version > a.version)"""
                                + NEWEST_FIRST)
                .query(ArticleTable::read)
                .list();
    }

    public List<ArticleVersion> approved() {
        return database.sql("select * from knowledge_article where status = 'APPROVED'" + NEWEST_FIRST)
                .query(ArticleTable::read)
                .list();
    }

    public Optional<ArticleVersion> approved(ArticleId id) {
        return database
                .sql("select * from knowledge_article where id = ? and status = 'APPROVED'" + NEWEST_FIRST)
                .param(id.value())
                .query(ArticleTable::read)
                .list()
                .stream()
                .findFirst();
    }

    /** Approved ones nobody looked at again in time. */
    public List<ArticleVersion> approvedUntilBefore(LocalDate day) {
        return database.sql(
                        "select * from knowledge_article where status = 'APPROVED' and review_by < ?" + NEWEST_FIRST)
                .param(day)
                .query(ArticleTable::read)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody else wrote this version */
    public void add(ArticleVersion version) {
        database.sql(
                        """
                        insert into knowledge_article (id, version, revision, status, owner, journeys, category, product, brands,
                            models, fault_codes, danger, sources, review_by, title_zh, asked_zh, summary_zh, body_zh, title_en,
                            asked_en, summary_en, body_en, written_by, written_at, reviewed_by, reviewed_at, approved_by,
                            approved_at, ended_by, ended_at, ended_because)
                        values (:id, :version, :revision, :status, :owner, :journeys, :category, :product, :brands,
                            :models, :codes, :danger, :sources, :reviewBy, :titleZh, :askedZh, :summaryZh, :bodyZh, :titleEn,
                            :askedEn, :summaryEn, :bodyEn, :writtenBy, :writtenAt, :reviewedBy, :reviewedAt, :approvedBy,
                            :approvedAt, :endedBy, :endedAt, :endedBecause)""")
                .params(Columns.of(version))
                .update();
    }

    /** In place of the revision before it; false where that one no longer stands. */
    public boolean replace(ArticleVersion next) {
        return database.sql(
                                """
                                update knowledge_article set revision = :revision, status = :status, owner = :owner,
                                    journeys = :journeys, category = :category, product = :product, brands = :brands,
                                    models = :models, fault_codes = :codes, danger = :danger, sources = :sources,
                                    review_by = :reviewBy, title_zh = :titleZh, asked_zh = :askedZh, summary_zh = :summaryZh,
                                    body_zh = :bodyZh, title_en = :titleEn, asked_en = :askedEn, summary_en = :summaryEn,
                                    body_en = :bodyEn, written_by = :writtenBy, written_at = :writtenAt,
                                    reviewed_by = :reviewedBy, reviewed_at = :reviewedAt, approved_by = :approvedBy,
                                    approved_at = :approvedAt, ended_by = :endedBy, ended_at = :endedAt,
                                    ended_because = :endedBecause
                                where id = :id and version = :version and revision = :revision - 1""")
                        .params(Columns.of(next))
                        .update()
                == 1;
    }

    /** How often what is approved has changed; whoever has it in memory compares. */
    public long changes() {
        return database.sql("select changes from knowledge_state where only_row = 1")
                .query(Long.class)
                .single();
    }

    /** Nobody else changes what is approved until the transaction ends. */
    public void lock() {
        database.sql("select changes from knowledge_state where only_row = 1 for update")
                .query(Long.class)
                .single();
    }

    public void changed() {
        database.sql("update knowledge_state set changes = changes + 1 where only_row = 1")
                .update();
    }

    private static ArticleVersion read(ResultSet row, int n) throws SQLException {
        String category = row.getString("category");
        Article article = new Article(
                new OrganisationId(row.getString("owner")),
                new Scope(
                        lines(row, "journeys"),
                        category == null ? null : ProductCategory.of(category),
                        row.getString("product"),
                        lines(row, "brands"),
                        lines(row, "models"),
                        lines(row, "fault_codes")),
                row.getBoolean("danger"),
                wording(row, "zh"),
                wording(row, "en"),
                lines(row, "sources"),
                row.getObject("review_by", LocalDate.class));
        OffsetDateTime ended = at(row, "ended_at");
        return new ArticleVersion(
                new ArticleId(row.getString("id")),
                row.getInt("version"),
                row.getInt("revision"),
                ArticleStatus.valueOf(row.getString("status")),
                article,
                step(row, "written"),
                step(row, "reviewed"),
                step(row, "approved"),
                ended == null
                        ? null
                        : new Ending(row.getString("ended_by"), ended.toInstant(), row.getString("ended_because")));
    }

    private static Wording wording(ResultSet row, String language) throws SQLException {
        return new Wording(
                row.getString("title_" + language),
                lines(row, "asked_" + language),
                row.getString("summary_" + language),
                row.getString("body_" + language));
    }

    private static Step step(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = at(row, what + "_at");
        return at == null ? null : new Step(row.getString(what + "_by"), at.toInstant());
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static List<String> lines(ResultSet row, String column) throws SQLException {
        return row.getString(column).lines().toList();
    }
}
