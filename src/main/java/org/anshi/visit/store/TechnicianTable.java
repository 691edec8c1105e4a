package org.anshi.visit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anshi.organisation.OpeningHours;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.TechnicianCard;
import org.anshi.visit.TechnicianPhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Technicians; what is shown of them, their photo and the address of their calendar sealed under a key of their own. */
@Component
public class TechnicianTable {
    private static final String NAME = "visit.technician.name";
    private static final String JOB_NUMBER = "visit.technician.job-number";
    private static final String PHOTO = "visit.technician.photo";
    private static final String CALENDAR = "visit.technician.calendar";
    private static final String CARD =
            """
            select username, organisation, key_id, sealed_name, sealed_job_number, photo_type, on_duty
            from visit_technician""";

    private final JdbcClient database;
    private final PersonalData personalData;

    TechnicianTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public List<TechnicianCard> of(OrganisationId organisation) {
        return database.sql(CARD + " where organisation = ? order by username")
                .param(organisation.value())
                .query(this::read)
                .list();
    }

    public Optional<TechnicianCard> find(String username) {
        return database.sql(CARD + " where username = ?")
                .param(username)
                .query(this::read)
                .optional();
    }

    /** Nobody else plans these people's time until the transaction ends. In the order of their names, so that two never wait for each other. */
    public void lock(List<String> usernames) {
        database.sql("select username from visit_technician where username in (:names) order by username for update")
                .param("names", usernames)
                .query(String.class)
                .list();
    }

    public void save(TechnicianCard card) {
        Optional<KeyId> known = keyOf(card.username());
        KeyId key = known.orElseGet(personalData::newKey);
        database.sql(
                        known.isPresent()
                                ? """
                                update visit_technician set organisation = :organisation, sealed_name = :name,
                                    sealed_job_number = :number, on_duty = :duty where username = :username"""
                                : """
                                insert into visit_technician (username, organisation, key_id, sealed_name, sealed_job_number, on_duty)
                                values (:username, :organisation, :key, :name, :number, :duty)""")
                .param("username", card.username())
                .param("organisation", card.organisation().value())
                .param("key", key.value())
                .param("name", personalData.seal(key, NAME, card.shownName()))
                .param("number", personalData.seal(key, JOB_NUMBER, card.jobNumber()))
                .param("duty", card.onDuty())
                .update();
    }

    public void savePhoto(String username, TechnicianPhoto photo) {
        database.sql("update visit_technician set photo_type = ?, sealed_photo = ? where username = ?")
                .params(
                        photo.mediaType(),
                        personalData.sealBytes(keyOf(username).orElseThrow(), PHOTO, photo.content()),
                        username)
                .update();
    }

    public Optional<TechnicianPhoto> photoOf(String username) {
        return database.sql(
                        "select key_id, photo_type, sealed_photo from visit_technician where username = ? and photo_type is not null")
                .param(username)
                .query((row, n) -> new TechnicianPhoto(
                        row.getString("photo_type"),
                        personalData.openBytes(key(row), PHOTO, row.getBytes("sealed_photo"))))
                .optional();
    }

    public Map<DayOfWeek, OpeningHours> hoursOf(String username) {
        Map<DayOfWeek, OpeningHours> hours = new EnumMap<>(DayOfWeek.class);
        database.sql("select weekday, hours from visit_technician_hours where username = ?")
                .param(username)
                .query(row -> {
                    hours.put(DayOfWeek.of(row.getInt("weekday")), OpeningHours.parse(row.getString("hours")));
                });
        return hours;
    }

    public void saveHours(String username, Map<DayOfWeek, OpeningHours> hours) {
        database.sql("delete from visit_technician_hours where username = ?")
                .param(username)
                .update();
        hours.forEach((day, open) -> database.sql(
                        "insert into visit_technician_hours (username, weekday, hours) values (?, ?, ?)")
                .params(username, day.getValue(), open.text())
                .update());
    }

    public Optional<String> calendarOf(String username) {
        return database.sql(
                        "select key_id, sealed_calendar from visit_technician where username = ? and sealed_calendar is not null")
                .param(username)
                .query((row, n) -> personalData.open(key(row), CALENDAR, row.getBytes("sealed_calendar")))
                .optional();
    }

    /** @param token null takes the address away */
    public void saveCalendar(String username, String token) {
        if (token == null) {
            database.sql(
                            "update visit_technician set calendar_fingerprint = null, sealed_calendar = null where username = ?")
                    .param(username)
                    .update();
            return;
        }
        database.sql("update visit_technician set calendar_fingerprint = ?, sealed_calendar = ? where username = ?")
                .params(
                        personalData.fingerprint(CALENDAR, token),
                        personalData.seal(keyOf(username).orElseThrow(), CALENDAR, token),
                        username)
                .update();
    }

    public Optional<String> behindCalendar(String token) {
        return database.sql("select username from visit_technician where calendar_fingerprint = ?")
                .param(personalData.fingerprint(CALENDAR, token))
                .query(String.class)
                .optional();
    }

    private Optional<KeyId> keyOf(String username) {
        return database.sql("select key_id from visit_technician where username = ?")
                .param(username)
                .query((row, n) -> key(row))
                .optional();
    }

    private TechnicianCard read(ResultSet row, int n) throws SQLException {
        KeyId key = key(row);
        return new TechnicianCard(
                row.getString("username"),
                new OrganisationId(row.getString("organisation")),
                personalData.open(key, NAME, row.getBytes("sealed_name")),
                personalData.open(key, JOB_NUMBER, row.getBytes("sealed_job_number")),
                row.getString("photo_type") != null,
                row.getBoolean("on_duty"));
    }

    private static KeyId key(ResultSet row) throws SQLException {
        return new KeyId(row.getObject("key_id", UUID.class));
    }
}
