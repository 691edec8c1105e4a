package org.anshi.journey.engine;

import org.anshi.shared.ClockMoved;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The engine's clock follows the application's. */
@Component
class EngineClock {
    @EventListener
    void on(ClockMoved moved) {
        ClockUtil.offset(moved.offset().toMillis());
    }
}
