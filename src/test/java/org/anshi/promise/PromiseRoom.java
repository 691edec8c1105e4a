package org.anshi.promise;

import org.anshi.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/** The room of promises with the shipped limits and a clock to set, on the Friday before a make-up Saturday. */
@TestConfiguration
@ComponentScan(basePackages = "org.anshi.promise", excludeFilters = @Filter(TestConfiguration.class))
public class PromiseRoom {
    @Bean
    TestClock clock() {
        return TestClock.standingAt("2026-10-09T08:00:00Z");
    }

    @Bean
    ResponseLimits limits() {
        return new ShippedLimits();
    }
}
