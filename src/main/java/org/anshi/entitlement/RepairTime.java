package org.anshi.entitlement;

import org.anshi.shared.CaseNumber;

/**
 * How long the repair of a case has taken so far, without the time its consumer caused; of a case that follows from a
 * repair, how long that took. Filled by whoever reads the promise ledger; without it the days since the case was opened count.
 */
public interface RepairTime {
    /**
     * {@code days} are all of them, waiting for parts included; {@code ownFaultDays} leave that waiting out, to which limits
     * of its own apply.
     */
    record Spent(int days, int ownFaultDays) {
        public static final Spent NONE = new Spent(0, 0);
    }

    Spent of(CaseNumber number);
}
