package org.anshi.portal.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each address pass so many times; remembers the addresses seen last. */
class Turnstile {
    private static final int ADDRESSES_REMEMBERED = 50_000;

    private final int passes;
    private final Duration each;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_REMEMBERED;
        }
    };

    Turnstile(int passes, Duration each) {
        this.passes = passes;
        this.each = each;
    }

    /** @throws SlowDown when this address has used up its share */
    void pass(String address) {
        ConsumptionProbe probe = bucket(household(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new SlowDown(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String household) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(household, unseen -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(passes).refillGreedy(passes, each))
                    .build());
        }
    }

    /** An IPv6 subscriber owns a whole /64, so that is what counts as one address. */
    private static String household(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
