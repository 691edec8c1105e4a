package org.anshi.bench.contender;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One way through the repair journey, step by step: what somebody enters and what the consumer answers. */
public record Walk(List<Step> steps) {
    /** Stands for a date still to come. */
    public static final String SOME_DAY = "${some day}";

    private static final Random DAYS = new Random(18760);

    public sealed interface Step permits Task, Answer {}

    public record Task(String key, Map<String, Object> entered) implements Step {}

    /** @param receiveTask where the journey waits for the answer, and for which message */
    public record Answer(String action, Map<String, Object> fields, String receiveTask, String message)
            implements Step {}

    public void take(Contender contender, Case one) {
        steps.forEach(step -> take(contender, one, step));
    }

    public static void take(Contender contender, Case one, Step step) {
        if (step instanceof Task task) {
            contender.complete(one, task);
        } else {
            contender.answer(one, (Answer) step);
        }
    }

    /** Dates filled in: some working hour of the coming weeks, so that not everybody comes at once. */
    static Map<String, Object> filled(Map<String, Object> entered) {
        Map<String, Object> filled = new LinkedHashMap<>(entered);
        filled.replaceAll((key, value) -> SOME_DAY.equals(value) ? someDay() : value);
        return filled;
    }

    private static String someDay() {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusDays(1 + DAYS.nextInt(28))
                .withHour(9 + DAYS.nextInt(8))
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
    }
}
