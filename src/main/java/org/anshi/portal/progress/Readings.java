package org.anshi.portal.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anshi.casefile.StampedCase;
import org.anshi.casefile.TrackingTokens;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cases looked at lately, as they were read. Consumers look again and again while nothing happens: then the stamp, read at every
 * look, is the same, and so is the answer. Nothing personal is kept.
 */
@Component
public class Readings {
    private static final int MOST = 2_000;

    private record Asked(CaseNumber number, Language language) {}

    private final TrackingTokens tokens;
    private final Progress progress;
    private final TransactionTemplate moment;
    private final Clock clock;
    private final Map<Asked, Reading> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Reading> eldest) {
            return size() > MOST;
        }
    };

    Readings(TrackingTokens tokens, Progress progress, PlatformTransactionManager transactions, Clock clock) {
        this.tokens = tokens;
        this.progress = progress;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    public Reading of(StampedCase looked, Language language) {
        Asked asked = new Asked(looked.number(), language);
        Instant now = clock.instant();
        Reading known = known(asked);
        if (known != null && known.holds(looked.stamp(), now)) {
            return known;
        }
        Reading read = moment.execute(standing -> read(asked, now));
        keep(asked, read);
        return read;
    }

    /** The stamp once more: whatever changes while all the rest is read belongs to a later moment. */
    private Reading read(Asked asked, Instant now) {
        StampedCase present = tokens.look(asked.number()).orElseThrow(TrackedCases::notFound);
        return new Reading(present.stamp(), now, clock.getZone(), progress.of(asked.number(), asked.language()));
    }

    private Reading known(Asked asked) {
        synchronized (kept) {
            return kept.get(asked);
        }
    }

    private void keep(Asked asked, Reading read) {
        synchronized (kept) {
            if (read.isPersonal()) {
                kept.remove(asked);
            } else {
                kept.put(asked, read);
            }
        }
    }
}
