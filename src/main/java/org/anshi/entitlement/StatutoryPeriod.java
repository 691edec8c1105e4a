package org.anshi.entitlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anshi.shared.Bilingual;

/**
 * The statutory period of one product. It starts at purchase, or with delivery, installation or exchange when that is known,
 * and the time in repair is added to it (Implementing Regulations, Art. 18). Days count from the day after.
 */
record StatutoryPeriod(LocalDate start, int months, int repairDays, Bilingual source) {
    static final int UNKNOWN_DAYS = -1;
    private static final int PROOF_MONTHS = 6;

    boolean isKnown() {
        return start != null;
    }

    /** The last day; null when the start is unknown or there is no such period. */
    LocalDate until() {
        return start == null || months == 0 ? null : start.plusMonths(months).plusDays(repairDays);
    }

    boolean covers(LocalDate day) {
        return until() != null && !day.isAfter(until());
    }

    int daysUntil(LocalDate day) {
        return start == null ? UNKNOWN_DAYS : (int) Math.max(0, ChronoUnit.DAYS.between(start, day));
    }

    /** The trader has to prove that a defect of a durable is not theirs (Consumer Rights Protection Law, Art. 23). */
    boolean traderProves(LocalDate day) {
        return start != null && !day.isAfter(start.plusMonths(PROOF_MONTHS));
    }

    Bilingual reason() {
        if (start == null) {
            return new Bilingual(
                    source.zh() + "；购买日期未知，凭订单、发票或序列号即可确认",
                    source.en() + "; day of purchase unknown: an order, invoice or serial number will show it");
        }
        if (months == 0) {
            return source;
        }
        var zh = source.zh() + "：自 " + start + " 起，至 " + until() + " 止";
        var en = source.en() + ": from " + start + " until " + until();
        return repairDays == 0
                ? new Bilingual(zh, en)
                : new Bilingual(
                        zh + "（修理占用的 " + repairDays + " 日已顺延）", en + " (" + repairDays + " days in repair added)");
    }
}
