package org.anshi.privacy;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys used lately, in memory. Each is looked up again after a minute, because another node may have destroyed it.
 */
class OpenedKeys {
    private static final int MOST = 2_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Opened(Aead key, Instant since) {}

    private final Clock clock;
    private final Map<KeyId, Opened> keys = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyId, Opened> eldest) {
            return size() > MOST;
        }
    };

    OpenedKeys(Clock clock) {
        this.clock = clock;
    }

    synchronized void put(KeyId id, Aead key) {
        keys.put(id, new Opened(key, clock.instant()));
    }

    synchronized Aead get(KeyId id) {
        Opened known = keys.get(id);
        if (known == null) {
            return null;
        }
        if (known.since().plus(FRESH).isBefore(clock.instant())) {
            keys.remove(id);
            return null;
        }
        return known.key();
    }

    synchronized void forget(KeyId id) {
        keys.remove(id);
    }
}
