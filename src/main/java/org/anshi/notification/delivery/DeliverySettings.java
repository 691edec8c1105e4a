package org.anshi.notification.delivery;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent: by so many {@code senders} a channel at a time. After {@code attempts} tries in vain, the waits between them
 * growing from {@code firstWait} to {@code longestWait}, a message is left to an operator. Service notices go out between {@code from}
 * and {@code until} unless they are urgent. A line to the mail server is hung up when nothing was said on it for {@code keepOpen}.
 */
@ConfigurationProperties("anshi.delivery")
record DeliverySettings(
        @DefaultValue("8") int senders,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("30s") Duration keepOpen,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("14") int attempts,
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("21:00") LocalTime until) {}
