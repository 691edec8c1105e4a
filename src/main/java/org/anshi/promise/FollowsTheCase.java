package org.anshi.promise;

import org.anshi.casefile.CaseClosed;
import org.anshi.casefile.HolderChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that changes hands takes its promises along; a case that ends leaves none open. */
@Component
class FollowsTheCase {
    private final PromiseKeeper promises;

    FollowsTheCase(PromiseKeeper promises) {
        this.promises = promises;
    }

    @EventListener
    void on(HolderChanged change) {
        promises.handOver(change.caseNumber(), change.to(), change.at());
    }

    @EventListener
    void on(CaseClosed closed) {
        promises.waiveAll(closed.caseNumber());
    }
}
