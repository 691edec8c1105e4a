package org.anshi.portal.web;

import java.time.Clock;
import java.util.List;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.ProductCategory;
import org.springframework.stereotype.Component;

/** What we would promise for a request of this kind, said before it is sent. */
@Component
class PromisePreview {
    /** {@code by} is a date in words, or null when it is agreed later. */
    record Line(String stage, String by) {}

    private final PromiseKeeper promises;
    private final Clock clock;

    PromisePreview(PromiseKeeper promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** @param brand as typed so far; null or blank counts by the default lead's hours */
    List<Line> of(String journey, ProductCategory category, String brand, DateWords dates) {
        return promises.preview(journey, category, brand).stream()
                .map(promise -> line(promise, dates))
                .toList();
    }

    private Line line(PromiseView promise, DateWords dates) {
        return new Line(
                promise.stage().code(),
                promise.dueAt() == null ? null : dates.at(DateWords.local(promise.dueAt(), clock.getZone())));
    }
}
