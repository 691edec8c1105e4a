package org.anshi.bench.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Two nodes of one installation: each request goes to the other one than the one before. */
public final class TwoNodes implements Contender {
    private final String name;
    private final Anshi first;
    private final Anshi second;
    private final AtomicLong requests = new AtomicLong();

    TwoNodes(String name, Anshi first, Anshi second) {
        this.name = name;
        this.first = first;
        this.second = second;
    }

    private Anshi either() {
        return requests.getAndIncrement() % 2 == 0 ? first : second;
    }

    @Override
    public String name() {
        return name;
    }

    /** The one that was started for it. */
    @Override
    public Program program() {
        return second.program();
    }

    /** The database is shared and counted once. */
    @Override
    public ProcessorTime processorTime() {
        return first.processorTime().and(second.processorTime());
    }

    @Override
    public Case open() {
        return either().open();
    }

    @Override
    public void complete(Case of, Walk.Task task) {
        either().complete(of, task);
    }

    @Override
    public void answer(Case of, Walk.Answer answer) {
        either().answer(of, answer);
    }

    @Override
    public boolean isOver(Case of) {
        return either().isOver(of);
    }

    @Override
    public List<Instant> moveDeadlines(List<Case> cases, List<Duration> after) {
        return first.moveDeadlines(cases, after);
    }

    @Override
    public int rung() {
        return first.rung();
    }

    @Override
    public Map<String, Instant> rang() {
        return first.rang();
    }

    @Override
    public void confirmMissed(Case of, Instant due) {
        either().confirmMissed(of, due);
    }

    @Override
    public Map<String, Integer> dropped() {
        return Map.of();
    }

    /** The first goes on by itself. */
    @Override
    public void close() {
        second.close();
    }
}
