package org.anshi.guidance;

import java.time.Clock;
import java.time.Instant;
import org.anshi.guidance.store.TalkTable;
import org.anshi.privacy.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said goes, with its key, once it is no longer needed; talks about a case stay with the case. */
@Component
class TalkRetention {
    private static final Logger LOG = LoggerFactory.getLogger(TalkRetention.class);
    private static final int AT_ONCE = 500;

    private final TalkTable table;
    private final PersonalData personalData;
    private final GuidanceSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TalkRetention(
            TalkTable table,
            PersonalData personalData,
            GuidanceSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.personalData = personalData;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void look() {
        Instant now = clock.instant();
        table.forgetVisitors(now.minus(settings.contactsWithin()));
        table.endedBefore(now.minus(settings.keptFor()), AT_ONCE).forEach(this::remove);
    }

    private void remove(Talk talk) {
        transaction.executeWithoutResult(begun -> {
            table.remove(talk.id());
            personalData.destroy(talk.key());
        });
        LOG.debug("Talk {} was removed", talk.id());
    }
}
