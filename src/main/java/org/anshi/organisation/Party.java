package org.anshi.organisation;

import java.util.Locale;

/** The part an organisation plays in one case, as diagrams name it: {@code assign.to(execution, 'repairer', 'technician')}. */
public enum Party {
    /** Answers to the consumer from first to last (首问负责). */
    LEAD,
    /** Has to act now. */
    HOLDER,
    SELLER,
    REPAIRER,
    CARRIER,
    RECYCLER,
    INSURER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Party of(String code) {
        for (Party party : values()) {
            if (party.code().equals(code)) {
                return party;
            }
        }
        throw new IllegalArgumentException(
                "No party '" + code + "'; one of lead, holder, seller, repairer, carrier, recycler, insurer");
    }
}
