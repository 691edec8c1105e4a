package org.anshi.bench.flowable;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what of the diagrams this engine has no word for. */
@RestController
class Dropped {
    private final Translation translation;

    Dropped(Translation translation) {
        this.translation = translation;
    }

    @GetMapping("/bench/dropped")
    Map<String, Integer> dropped() {
        return translation.dropped();
    }
}
