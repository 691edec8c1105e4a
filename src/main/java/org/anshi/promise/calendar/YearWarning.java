package org.anshi.promise.calendar;

import java.util.Optional;
import org.anshi.shared.Bilingual;

/** What to say about a year whose holidays are not official, or not known at all. */
public final class YearWarning {
    private YearWarning() {}

    public static Optional<Bilingual> of(WorkingCalendar calendar, int year) {
        return switch (calendar.knowledgeOf(year)) {
            case OFFICIAL -> Optional.empty();
            case PROVISIONAL ->
                Optional.of(new Bilingual(
                        "注意：" + year + "年的节假日为推算，正式通知发布后日期可能变动。",
                        "Note: the holidays of " + year
                                + " are a projection; dates may change once the official notice is out."));
            case MISSING ->
                Optional.of(new Bilingual(
                        "注意：" + year + "年的节假日尚未录入，仅按周一至周五计算，日期可能变动。",
                        "Note: the holidays of " + year
                                + " are not loaded; only weekends are left out, and dates may change."));
        };
    }
}
