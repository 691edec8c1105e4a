package org.anshi.promise.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.PauseReason;
import org.anshi.promise.ResponseLimit;
import org.anshi.promise.ledger.PromiseEvent;
import org.anshi.promise.ledger.PromiseTerms;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;

/** Rows read back as what they mean. */
final class PromiseRows {
    private PromiseRows() {}

    /** A line of the ledger and the stage it belongs to. */
    record StagedEvent(Stage stage, PromiseEvent event) {}

    static PromiseTerms terms(ResultSet row, int number) throws SQLException {
        String ceilingUnit = row.getString("ceiling_unit");
        var limit = new ResponseLimit(
                row.getInt("limit_amount"),
                LimitUnit.of(row.getString("limit_unit")),
                row.getInt("warn_at_percent"),
                row.getInt("ceiling_amount"),
                ceilingUnit == null ? null : LimitUnit.of(ceilingUnit),
                row.getInt("parts_ceiling_days"),
                row.getInt("recovery_hours"),
                row.getString("limit_source"),
                row.getString("limit_rule"));
        return new PromiseTerms(
                new CaseNumber(row.getString("case_number")),
                Stage.of(row.getString("stage")),
                instant(row, "made_at"),
                instant(row, "requested_at"),
                limit,
                new OrganisationId(row.getString("hours_of")),
                HoursText.read(row.getString("opening_hours")),
                row.getString("calendar_version"));
    }

    static StagedEvent event(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new StagedEvent(
                Stage.of(row.getString("stage")),
                new PromiseEvent(
                        row.getInt("seq"),
                        PromiseEvent.What.of(row.getString("what")),
                        instant(row, "happened_at"),
                        new OrganisationId(row.getString("holder")),
                        reason == null ? null : PauseReason.of(reason),
                        row.getString("evidence"),
                        instant(row, "date_named"),
                        row.getString("calendar_version")));
    }

    static OffsetDateTime stored(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
