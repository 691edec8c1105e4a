package org.anshi.bench.report;

import static org.anshi.bench.contender.Contenders.ANSHI;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anshi.bench.measure.Rounds;

/** What each round gave, by measure and system. */
public final class Figures {
    private final Map<Measure, Map<String, List<Double>>> rounds = new EnumMap<>(Measure.class);

    public void add(Measure measure, String system, double figure) {
        System.err.printf("    %-55s %-26s %,.3f%n", measure.label(), system, figure);
        rounds.computeIfAbsent(measure, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(system, unseen -> new ArrayList<>())
                .add(figure);
    }

    public Optional<Rounds> of(Measure measure, String system) {
        return Optional.ofNullable(rounds.getOrDefault(measure, Map.of()).get(system))
                .map(figures -> Rounds.of(
                        figures.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** By the medians; null when something it is compared with was not measured in this run. */
    Boolean reached(Measure measure) {
        return reached(measure, Rounds::median);
    }

    /** By the lowest and the highest round of Anshi, and the medians of the others. */
    boolean reachedInEveryRound(Measure measure) {
        return Boolean.TRUE.equals(reached(measure, Rounds::low))
                && Boolean.TRUE.equals(reached(measure, Rounds::high));
    }

    private Boolean reached(Measure measure, Function<Rounds, Double> ofAnshi) {
        if (measure.goal() == null) {
            return null;
        }
        try {
            return measure.goal()
                    .reached()
                    .test(system -> of(measure, system)
                            .map(system.equals(ANSHI) ? ofAnshi : Rounds::median)
                            .orElseThrow(NotMeasured::new));
        } catch (NotMeasured comparedWithNothing) {
            return null;
        }
    }

    private static final class NotMeasured extends RuntimeException {}
}
