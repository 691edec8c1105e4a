package org.anshi.organisation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationType;
import org.anshi.organisation.OrganisationVersion;
import org.anshi.organisation.Province;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations as they stand, and every version there was; also of those the configuration no longer names, for cases refer to them. */
@Component
public class OrganisationTable {
    /** A number that grows with each change: none is ever removed, and each change counts its version up. */
    static final String CHANGES = "select coalesce(sum(version), 0) from organisation";

    private static final String COLUMNS =
            "version, name_zh, name_en, type, contact, staff_email, hours, regions, why, changed_by, changed_at";
    private static final String VALUES =
            ":version, :zh, :en, :type, :contact, :email, :hours, :regions, :why, :by, :at";

    /** @param changes how often any of them was changed; it only ever grows */
    private record Known(long changes, Map<OrganisationId, OrganisationVersion> byId) {}

    private final JdbcClient database;
    private final ReadOnce<Class<?>, Known> now = new ReadOnce<>();
    private final ReadOnce<Class<?>, Boolean> writing = new ReadOnce<>();
    private volatile Known known = new Known(-1, Map.of());

    OrganisationTable(JdbcClient database) {
        this.database = database;
    }

    public List<OrganisationVersion> all() {
        return List.copyOf(now().byId().values());
    }

    public Optional<OrganisationVersion> find(OrganisationId id) {
        return Optional.ofNullable(now().byId().get(id));
    }

    /** Read anew only where one was changed since, whichever node did it. */
    private Known now() {
        return now.read(OrganisationTable.class, () -> {
            long changes = database.sql(CHANGES).query(Long.class).single();
            if (changes == known.changes()) {
                return known;
            }
            Known read = new Known(changes, read());
            if (!isWriting()) {
                known = read;
            }
            return read;
        });
    }

    /** What may be taken back yet is nobody else's to know. */
    private boolean isWriting() {
        return writing.read(OrganisationTable.class, () -> false);
    }

    private Map<OrganisationId, OrganisationVersion> read() {
        Map<OrganisationId, OrganisationVersion> byId = new LinkedHashMap<>();
        database.sql("select * from organisation order by id")
                .query((row, n) -> version(row, "id"))
                .list()
                .forEach(one -> byId.put(one.organisation().id(), one));
        return byId;
    }

    /** The newest first. */
    public List<OrganisationVersion> history(OrganisationId id) {
        return database.sql("select * from organisation_version where organisation = ? order by version desc")
                .param(id.value())
                .query((row, n) -> version(row, "organisation"))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where there is one of this id */
    @Transactional
    public void add(OrganisationVersion first) {
        write("insert into organisation (id, " + COLUMNS + ") values (:id, " + VALUES + ")", first);
        keep(first);
    }

    /** In place of the version before it; not where that one no longer stands. */
    @Transactional
    public boolean replace(OrganisationVersion next) {
        int replaced = write(
                """
                update organisation set version = :version, name_zh = :zh, name_en = :en, type = :type, contact = :contact,
                    staff_email = :email, hours = :hours, regions = :regions, why = :why, changed_by = :by, changed_at = :at
                where id = :id and version = :version - 1""",
                next);
        if (replaced > 0) {
            keep(next);
        }
        return replaced > 0;
    }

    private void keep(OrganisationVersion version) {
        write("insert into organisation_version (organisation, " + COLUMNS + ") values (:id, " + VALUES + ")", version);
    }

    private int write(String statement, OrganisationVersion version) {
        Organisation organisation = version.organisation();
        writing.is(OrganisationTable.class, true);
        now.forget();
        return database.sql(statement)
                .param("id", organisation.id().value())
                .param("version", version.version())
                .param("zh", organisation.name().zh())
                .param("en", organisation.name().en())
                .param("type", organisation.type().name())
                .param("contact", organisation.contact())
                .param("email", organisation.staffEmail())
                .param("hours", organisation.hours().text())
                .param(
                        "regions",
                        organisation.regions().stream().map(Province::code).collect(Collectors.joining(",")))
                .param("why", version.why())
                .param("by", version.changedBy())
                .param("at", version.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OrganisationVersion version(ResultSet row, String id) throws SQLException {
        return new OrganisationVersion(
                new Organisation(
                        new OrganisationId(row.getString(id)),
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        OrganisationType.valueOf(row.getString("type")),
                        row.getString("contact"),
                        row.getString("staff_email"),
                        OpeningHours.parse(row.getString("hours")),
                        regions(row.getString("regions"))),
                row.getInt("version"),
                row.getString("why"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Province> regions(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> Province.find(code).stream())
                .collect(Collectors.toSet());
    }
}
