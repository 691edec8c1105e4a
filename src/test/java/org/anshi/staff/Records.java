package org.anshi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anshi.staff.QualificationRecord.Withdrawal;

/** Records about one technician, as a test tells them. */
final class Records {
    static final String WHO = "huadong-zheng";
    private static final Instant THEN = Instant.parse("2025-01-01T01:00:00Z");

    private Records() {}

    static QualificationRecord passed(String course, String on, String until) {
        return course(course, 95, on, until, null);
    }

    static QualificationRecord failed(String course, String on) {
        return course(course, 70, on, null, null);
    }

    static QualificationRecord withdrawn(String course, String on, String until, Instant at) {
        return course(course, 95, on, until, new Withdrawal(at, "huadong-feng", "成绩有误"));
    }

    private static QualificationRecord course(
            String course, int score, String on, String until, Withdrawal withdrawal) {
        return new QualificationRecord(
                UUID.randomUUID(),
                WHO,
                course,
                null,
                score,
                90,
                LocalDate.parse(on),
                until == null ? null : LocalDate.parse(until),
                null,
                THEN,
                "huadong-feng",
                withdrawal);
    }
}
