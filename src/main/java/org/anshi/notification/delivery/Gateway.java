package org.anshi.notification.delivery;

import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Letter;

/** The way out of the house for one channel. */
interface Gateway {
    Channel channel();

    /** Hands the letter over under this id, by which a copy can be recognised and dropped. */
    void deliver(UUID id, Letter letter) throws Undelivered;
}
