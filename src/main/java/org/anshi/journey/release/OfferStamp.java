package org.anshi.journey.release;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** What the journey is called and which stages it has, as its newest model says. */
@Component
class OfferStamp implements Stamp {
    @Override
    public String expression() {
        return "(select string_agg(concat_ws(' ', d.ID_, d.SUSPENSION_STATE_), ',') from ACT_RE_PROCDEF d where d.KEY_ = f.journey)";
    }
}
