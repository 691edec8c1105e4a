package org.anshi.entitlement;

import java.time.LocalDate;
import org.anshi.entitlement.history.Rework;
import org.anshi.shared.Bilingual;

/** Why a repair is free of charge though the statutory period of the whole product may be over, and until when. */
record FreeRepair(String kind, LocalDate until, Bilingual reason) {
    static FreeRepair bought(Entitlements.Cover cover) {
        return new FreeRepair("bought", cover.until(), Reasons.bought(cover));
    }

    static FreeRepair mainPart(StatutoryPeriod period) {
        return new FreeRepair("main-part", period.mainPartUntil(), Reasons.mainPart(period));
    }

    static FreeRepair rework(Rework rework) {
        return new FreeRepair("rework", rework.lastDay(), Reasons.rework(rework));
    }
}
