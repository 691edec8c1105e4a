package org.anshi.promise.store;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** All of a promise follows from its ledger, and lines are only ever added to that. */
@Component
class PromiseStamp implements Stamp {
    @Override
    public String expression() {
        return "(select count(*) from promise_event where case_number = f.number)";
    }
}
