package org.anshi.desk.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spans as whole minutes that add up to the whole minutes of all of them together: what was cut off each makes up some minutes more,
 * and those with the largest rests get them.
 */
final class WholeMinutes {
    private WholeMinutes() {}

    static List<Duration> of(List<Duration> spans) {
        List<Duration> whole = new ArrayList<>(
                spans.stream().map(span -> Duration.ofMinutes(span.toMinutes())).toList());
        Duration cut = IntStream.range(0, spans.size())
                .mapToObj(each -> rest(spans, whole, each))
                .reduce(Duration.ZERO, Duration::plus);
        IntStream.range(0, spans.size())
                .boxed()
                .sorted(Comparator.comparing((Integer each) -> rest(spans, whole, each))
                        .reversed())
                .limit(cut.toMinutes())
                .toList()
                .forEach(each -> whole.set(each, whole.get(each).plusMinutes(1)));
        return whole;
    }

    private static Duration rest(List<Duration> spans, List<Duration> whole, int each) {
        return spans.get(each).minus(whole.get(each));
    }
}
