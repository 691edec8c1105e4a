package org.anshi.organisation;

import java.util.List;
import java.util.Locale;
import org.anshi.shared.Bilingual;

/** The part an organisation plays in one case, as diagrams name it: {@code assign.to(execution, 'repairer', 'technician')}. */
public enum Party {
    /** Answers to the consumer from first to last (首问负责). */
    LEAD("牵头", "Lead"),
    /** Has to act now. */
    HOLDER("负责", "Holder"),
    SELLER("销售", "Seller"),
    REPAIRER("维修", "Repairer"),
    CARRIER("配送", "Carrier"),
    RECYCLER("回收", "Recycler"),
    INSURER("延保", "Insurer");

    private final Bilingual label;

    Party(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    /** The parts that are played by agreement; lead and holder are given by the case. */
    public static List<Party> byAgreement() {
        return List.of(SELLER, REPAIRER, CARRIER, RECYCLER, INSURER);
    }

    public Bilingual label() {
        return label;
    }

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
