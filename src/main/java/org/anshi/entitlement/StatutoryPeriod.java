package org.anshi.entitlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anshi.shared.Bilingual;

/**
 * The statutory period of one product. It starts at purchase, or with delivery, installation or exchange when that is known,
 * and the time in repair is added to it (Implementing Regulations, Art. 18). Days count from the day after.
 */
record StatutoryPeriod(LocalDate start, int months, int mainPartMonths, int repairDays, Bilingual source) {
    static final int UNKNOWN = -1;
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

    /** The last day for main parts, such as a compressor, where the law covers them longer than the rest; else null. */
    LocalDate mainPartUntil() {
        return start == null || mainPartMonths <= months
                ? null
                : start.plusMonths(mainPartMonths).plusDays(repairDays);
    }

    boolean coversMainPart(LocalDate day) {
        return mainPartUntil() != null && !day.isAfter(mainPartUntil());
    }

    int daysUntil(LocalDate day) {
        return start == null ? UNKNOWN : (int) Math.max(0, ChronoUnit.DAYS.between(start, day));
    }

    int monthsUntil(LocalDate day) {
        return start == null ? UNKNOWN : (int) Math.max(0, ChronoUnit.MONTHS.between(start, day));
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
        var mainPart = mainPartUntil();
        var zh = source.zh() + "：自 " + start + " 起，至 " + until() + " 止"
                + (mainPart == null ? "" : "，主要部件至 " + mainPart + " 止");
        var en = source.en() + ": from " + start + " until " + until()
                + (mainPart == null ? "" : ", main parts until " + mainPart);
        return repairDays == 0
                ? new Bilingual(zh, en)
                : new Bilingual(
                        zh + "（修理占用的 " + repairDays + " 日已顺延）", en + " (" + repairDays + " days in repair added)");
    }
}
