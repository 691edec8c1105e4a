package org.anshi.staff;

import java.util.List;
import org.anshi.shared.ProductCategory;

/** All that is on record about somebody: how they stand with each qualification they ever had to do with, and the history. */
public record StaffFile(StaffMember member, List<Line> standings, List<QualificationRecord> history) {
    /** {@code category} is null where the qualification does not go by category. */
    public record Line(Qualification qualification, ProductCategory category, Standing standing) {}
}
