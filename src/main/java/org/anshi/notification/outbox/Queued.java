package org.anshi.notification.outbox;

import org.anshi.casefile.Channel;

/** Something may be sent by this channel once the transaction is done. */
public record Queued(Channel channel) {}
