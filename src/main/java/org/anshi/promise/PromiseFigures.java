package org.anshi.promise;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.anshi.promise.store.PromiseStore;
import org.springframework.stereotype.Component;

/** What operators watch: open promises that are at risk, and those that are late. The same on every node. */
@Component
class PromiseFigures {
    PromiseFigures(MeterRegistry meters, PromiseStore promises, Clock clock) {
        Gauge.builder("anshi.promises", promises, store -> store.countAtRisk(clock.instant()))
                .description("Open promises past their warning time, and past their due date")
                .tag("state", "at-risk")
                .register(meters);
        Gauge.builder("anshi.promises", promises, store -> store.countMissed(clock.instant()))
                .description("Open promises past their warning time, and past their due date")
                .tag("state", "missed")
                .register(meters);
    }
}
