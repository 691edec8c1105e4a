package org.anshi.bench.vocabulary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which case's alarm rang when, by the machine's clock: a line {@code <business key> <milliseconds>} each. */
@Component
@RestController
class Alarms {
    private final Map<String, Long> rang = new ConcurrentHashMap<>();

    void ring(String businessKey) {
        rang.putIfAbsent(businessKey, System.currentTimeMillis());
    }

    @GetMapping(path = "/bench/rang", produces = "text/plain")
    String rang() {
        return rang.entrySet().stream()
                .map(alarm -> alarm.getKey() + " " + alarm.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @GetMapping(path = "/bench/rang/count", produces = "text/plain")
    String count() {
        return Integer.toString(rang.size());
    }
}
