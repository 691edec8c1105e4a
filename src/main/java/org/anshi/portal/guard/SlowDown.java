package org.anshi.portal.guard;

import java.time.Duration;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;

/** Too many requests from one address; {@code wait} says for how long. */
public class SlowDown extends Refused {
    private final Duration wait;

    SlowDown(Duration wait) {
        super(Kind.TOO_MANY, new Bilingual("请求太频繁，请稍后再试。", "Too many requests, please try again in a moment."));
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
