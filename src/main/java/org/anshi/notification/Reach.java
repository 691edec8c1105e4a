package org.anshi.notification;

import java.util.EnumSet;
import java.util.Set;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.notification.outbox.Stops;
import org.springframework.stereotype.Component;

/** By which channels a consumer can and wants to be reached. Never by none while there is an address. */
@Component
class Reach {
    private final Stops stops;

    Reach(Stops stops) {
        this.stops = stops;
    }

    Set<Channel> of(Consumer consumer, boolean urgent) {
        Set<Channel> possible = EnumSet.noneOf(Channel.class);
        if (consumer.phone() != null && (urgent || !stops.contains(consumer.phone()))) {
            possible.add(Channel.SMS);
        }
        if (consumer.email() != null) {
            possible.add(Channel.EMAIL);
        }
        Set<Channel> chosen = EnumSet.copyOf(possible);
        if (consumer.channels() != null) {
            chosen.retainAll(consumer.channels());
        }
        return chosen.isEmpty() ? possible : chosen;
    }
}
