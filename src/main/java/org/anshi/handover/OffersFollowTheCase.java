package org.anshi.handover;

import org.anshi.casefile.CaseClosed;
import org.anshi.casefile.HolderChanged;
import org.anshi.shared.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An offer falls when the case ends, and when it passes on by the drawn path: whoever offered it holds it no more. */
@Component
class OffersFollowTheCase {
    private final HandOvers handOvers;

    OffersFollowTheCase(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @EventListener
    void on(CaseClosed closed) {
        withdraw(closed.caseNumber());
    }

    @EventListener
    void on(HolderChanged changed) {
        withdraw(changed.caseNumber());
    }

    private void withdraw(CaseNumber number) {
        handOvers.historyOf(number).open().ifPresent(open -> handOvers.withdraw(number, open.id(), null));
    }
}
