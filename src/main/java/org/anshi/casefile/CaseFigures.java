package org.anshi.casefile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.anshi.casefile.store.CaseTable;
import org.springframework.stereotype.Component;

/** What operators watch: how many cases are open. The same on every node. */
@Component
class CaseFigures {
    CaseFigures(MeterRegistry meters, CaseTable cases) {
        Gauge.builder("anshi.cases.open", cases, CaseTable::countOpen)
                .description("Cases that are open or wait for their consumer")
                .register(meters);
    }
}
