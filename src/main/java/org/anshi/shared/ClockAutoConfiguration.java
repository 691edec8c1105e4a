package org.anshi.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The one clock, in the zone the service lives in. It ticks in milliseconds, as far as every table and the engine keep time: what
 * is read back is what was written. An auto-configuration, so that it is looked at after all rooms and
 * gives way to the demo profile's movable one.
 */
@AutoConfiguration
public class ClockAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${anshi.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.tickMillis(zone);
    }
}
