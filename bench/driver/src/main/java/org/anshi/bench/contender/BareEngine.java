package org.anshi.bench.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine by itself, with words that do nothing. */
abstract class BareEngine implements Contender {
    private final String name;
    private final Program program;
    private final Database database;
    private final EngineTimers timers;
    private final Http bench;
    private final AtomicInteger numbers = new AtomicInteger();
    private int rungBefore;

    BareEngine(String name, Program program, Database database, String timers) {
        this.name = name;
        this.program = program;
        this.database = database;
        this.timers = new EngineTimers(database, timers);
        this.bench = Http.at(program.base());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public ProcessorTime processorTime() {
        return ProcessorTime.of(program.process(), database);
    }

    /** What a case begins with, as Anshi hands it to its journey. */
    Map<String, Object> request(String number) {
        return Map.of(
                "caseNumber", number, "journey", "repair", "category", "large-appliance", "product", "haibei KFR-35");
    }

    String nextNumber() {
        return "AS-%08d".formatted(numbers.incrementAndGet());
    }

    @Override
    public List<Instant> moveDeadlines(List<Case> cases, List<Duration> after) {
        rungBefore = allRung();
        return Ahead.set(
                database, after, moments -> List.of(timers.moved("BoundaryEvent_AcceptanceMissed", cases, moments)));
    }

    @Override
    public int rung() {
        return allRung() - rungBefore;
    }

    private int allRung() {
        return Integer.parseInt(bench.text("/bench/rang/count"));
    }

    @Override
    public Map<String, Instant> rang() {
        Map<String, Instant> rang = new HashMap<>();
        bench.text("/bench/rang")
                .lines()
                .map(line -> line.split(" "))
                .forEach(alarm -> rang.put(alarm[0], Instant.ofEpochMilli(Long.parseLong(alarm[1]))));
        return rang;
    }

    static Map<String, Object> answered(Walk.Answer answer) {
        Map<String, Object> variables = new HashMap<>(Walk.filled(answer.fields()));
        variables.put("answer", answer.action());
        return variables;
    }

    @Override
    public void close() {
        program.stop();
    }
}
