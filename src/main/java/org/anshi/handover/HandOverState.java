package org.anshi.handover;

import java.util.Map;
import java.util.Set;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** What has become of an offer. Answered once, it stays so. */
public enum HandOverState implements Coded {
    OFFERED("等待答复", "Awaiting an answer"),
    ACCEPTED("已接手", "Accepted"),
    DECLINED("未接手", "Declined"),
    WITHDRAWN("已撤回", "Withdrawn"),
    EXPIRED("逾期未答复", "Expired");

    private static final Map<HandOverState, Set<HandOverState>> MOVES =
            Map.of(OFFERED, Set.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED));

    private final Bilingual label;

    HandOverState(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public boolean canBecome(HandOverState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Sent back by whoever was asked, with a word or by silence. */
    public boolean isBounce() {
        return this == DECLINED || this == EXPIRED;
    }

    public Bilingual label() {
        return label;
    }
}
