package org.anshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Contender;
import org.anshi.bench.contender.Contenders;
import org.anshi.bench.contender.Database;
import org.anshi.bench.contender.Pathfinder;
import org.anshi.bench.contender.Postgres;
import org.anshi.bench.contender.Program;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.GrowthTable;
import org.anshi.bench.report.Machine;
import org.anshi.bench.report.Measure;
import org.anshi.bench.report.Page;
import org.anshi.bench.report.Record;
import org.anshi.bench.report.Table;
import org.anshi.bench.work.Deadlines;
import org.anshi.bench.work.Desk;
import org.anshi.bench.work.Dispatch;
import org.anshi.bench.work.Gateways;
import org.anshi.bench.work.Growth;
import org.anshi.bench.work.Journeys;
import org.anshi.bench.work.MondayNine;
import org.anshi.bench.work.OpenCases;
import org.anshi.bench.work.Opening;
import org.anshi.bench.work.Tracking;

/** Starts all systems, has each do the same work in turn, and writes down what came of it. */
final class Run {
    static final List<String> WORKS = List.of(
            "opening", "journeys", "deadlines", "idle", "monday", "tracking", "desk", "nodes", "dispatch", "queue");
    /** They take minutes to prepare. */
    private static final List<String> NOT_QUICK = List.of("nodes", "queue");

    /** By itself, when asked for. */
    static final String GROWTH = "growth";

    private static final int COSTLIEST = 12;

    private final Length length;
    private final List<String> systems;
    private final List<String> works;
    private final boolean recorded;
    private final Growth.Sizes sizes;
    private final Figures figures = new Figures();
    private final Map<String, List<String>> profiles = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();
    private boolean broken;

    Run(Length length, List<String> systems, List<String> works, boolean recorded, Growth.Sizes sizes) {
        this.length = length;
        this.systems = systems;
        this.works = works;
        this.recorded = recorded;
        this.sizes = sizes;
    }

    /** The peers take minutes to start and change only with their releases. */
    static List<String> usualSystems(Length length) {
        return length == Length.QUICK ? List.of(Contenders.ANSHI, Contenders.CAMUNDA_OURS) : Contenders.ALL;
    }

    static List<String> usual(Length length) {
        return length == Length.QUICK
                ? WORKS.stream().filter(work -> !NOT_QUICK.contains(work)).toList()
                : WORKS;
    }

    void in(Path repository, Path folder) throws IOException {
        String date = ZonedDateTime.now().format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z"));
        say("Machine: " + Machine.described());
        String load = Machine.load();
        say("Before the run: " + load);
        try (Gateways gateways = new Gateways();
                Postgres postgres = new Postgres(folder.resolve("postgres"))) {
            say("PostgreSQL: " + postgres.settings());
            say("Systems: " + Program.JVM + ", " + Database.CONNECTIONS + " connections each");
            Contenders house = new Contenders(repository, folder, postgres, gateways.settings(), recorded);
            try {
                for (String system : systems) {
                    start(house, system);
                }
                try {
                    work(repository, postgres, house, gateways);
                } catch (RuntimeException failed) {
                    broken = true;
                    refused.add("All from here on: " + failed);
                    throw failed;
                } finally {
                    write(repository, postgres, date + ", " + load);
                }
            } finally {
                contenders.forEach(Contender::close);
            }
        }
    }

    private void start(Contenders house, String system) {
        Contender contender = house.start(system);
        contenders.add(contender);
        figures.add(Measure.STARTED, system, seconds(contender));
        if (!contender.dropped().isEmpty()) {
            say("Left out for " + system + ": " + contender.dropped());
        }
    }

    private static double seconds(Contender started) {
        return started.program().startedIn().toMillis() / 1000.0;
    }

    private void work(Path repository, Postgres postgres, Contenders house, Gateways gateways) {
        OpenCases cases = new OpenCases();
        if (works.contains("opening")) {
            Opening opening = new Opening(cases, figures);
            each("Warming up: requests", contender -> opening.warmUp(contender, length.warmUp()));
            profiled(postgres, "opening", () -> rounds("Requests", one -> opening.round(one, length.opening())));
        }
        if (works.contains("journeys")) {
            say("Looking for the way through the journey");
            Walk walk = Pathfinder.find(houses().get(0), repository);
            walk.steps().forEach(step -> say("    " + step));
            Journeys journeys = new Journeys(walk, figures);
            each("Trying the way", journeys::tryOut);
            each("Warming up: journeys", contender -> journeys.warmUp(contender, length.warmUp()));
            profiled(postgres, "journeys", () -> rounds("Journeys", one -> journeys.round(one, length.journeys())));
        }
        Deadlines deadlines = new Deadlines(cases, figures);
        if (works.contains("deadlines")) {
            profiled(
                    postgres,
                    "deadlines",
                    () -> each(
                            "Deadlines",
                            one -> deadlines.steady(one, length.deadlinesPerSecond(), length.deadlines())));
        }
        if (works.contains("idle")) {
            each("Nothing to do from here on", one -> deadlines.beginIdling(one, length.idle()));
            each("Nothing to do for " + length.idle().toSeconds() + " s", deadlines::endIdling);
        }
        if (works.contains("monday")) {
            MondayNine monday = new MondayNine(cases, figures);
            profiled(
                    postgres,
                    "Monday nine",
                    () -> each("Monday nine o'clock", one -> monday.round(one, length.mondayNine())));
        }
        if (works.contains("tracking")) {
            Tracking tracking = new Tracking(cases, figures);
            say("Warming up: tracking");
            houses().forEach(anshi -> tracking.warmUp(anshi, length.warmUp()));
            profiled(
                    postgres,
                    "tracking",
                    () -> rounds("Tracking", onlyAnshi(anshi -> tracking.round(anshi, length.tracking()))));
        }
        if (works.contains("desk")) {
            Desk desk = new Desk(cases, figures);
            profiled(
                    postgres,
                    "case files",
                    () -> rounds("Case files", onlyAnshi(anshi -> desk.round(anshi, length.tracking()))));
        }
        each("Heap", one -> figures.add(Measure.HEAP, one.name(), one.program().heapInUse()));
        if (works.contains("nodes")) {
            say("One node more");
            houses().stream()
                    .filter(anshi -> anshi.name().equals(Contenders.ANSHI))
                    .forEach(first ->
                            new OneNodeMore(house, postgres, repository, length).beside(first, cases, figures));
        }
        if (works.contains("dispatch")) {
            houses().forEach(anshi -> {
                Anshi awake = house.restartForDelivery(anshi);
                figures.add(Measure.STARTED_AGAIN, awake.name(), seconds(awake));
                contenders.replaceAll(contender -> contender == anshi ? awake : contender);
            });
            Dispatch dispatch = new Dispatch(gateways, figures);
            profiled(
                    postgres,
                    "dispatch",
                    () -> rounds("Messages", onlyAnshi(anshi -> dispatch.round(anshi, length.messages()))));
        }
        ManyCases many = new ManyCases(house, postgres, repository);
        if (works.contains("queue")) {
            say("A clerk's queue");
            many.queue(figures, length.queue());
            profiles.put(
                    "Anshi's database time, a clerk's queue", postgres.costliest(Contenders.LARGE_DATABASE, COSTLIEST));
        }
        if (works.contains(GROWTH)) {
            say("Growth");
            GrowthTable table = many.growth(sizes, length.growth());
            System.out.println(table.markdown());
            profiles.put("Statements that got slower with the number of cases", table.slower());
        }
    }

    private static Consumer<Contender> onlyAnshi(Consumer<Anshi> todo) {
        return one -> {
            if (one instanceof Anshi anshi) {
                todo.accept(anshi);
            }
        };
    }

    private List<Anshi> houses() {
        return contenders.stream()
                .filter(Anshi.class::isInstance)
                .map(Anshi.class::cast)
                .toList();
    }

    private void rounds(String what, Consumer<Contender> todo) {
        for (int round = 1; round <= length.rounds(); round++) {
            each(what + ", round " + round, todo);
        }
    }

    /** What one of them cannot do is said, and the others go on. */
    private void each(String what, Consumer<Contender> todo) {
        say(what);
        for (Contender contender : List.copyOf(contenders)) {
            try {
                todo.accept(contender);
            } catch (RuntimeException failed) {
                say("    " + contender.name() + " failed: " + failed.getMessage());
                refused.add(contender.name() + ", " + what + ": " + failed.getMessage());
            }
        }
    }

    /** With the statements that cost Anshi's database most meanwhile. */
    private void profiled(Postgres postgres, String work, Runnable todo) {
        postgres.forgetStatements();
        todo.run();
        profiles.put("Anshi's database time, " + work, postgres.costliest(Contenders.DATABASE, COSTLIEST));
    }

    private void write(Path repository, Postgres postgres, String when) throws IOException {
        List<String> measured = measured();
        Table table = new Table(figures, measured);
        System.out.println(table.markdown());
        Record record = new Record(repository, length.name());
        if (record.hasCommitted()) {
            List<String> moved = record.moved(figures, measured);
            System.out.println(
                    moved.isEmpty()
                            ? "Nothing moved by more than its spread since the last commit."
                            : "Moved by more than its spread since the last commit:");
            moved.forEach(System.out::println);
        } else {
            System.out.println("Nothing to compare with: no " + length.name() + " run on such a machine is committed.");
        }
        Map<String, Map<String, Integer>> dropped = new LinkedHashMap<>();
        contenders.forEach(contender -> dropped.put(contender.name(), contender.dropped()));
        Page page = new Page(
                when,
                Machine.commit(repository),
                length.name(),
                Versions.read(repository),
                postgres.settings(),
                settings(),
                dropped,
                profiles,
                refused,
                table.markdown(),
                Files.readString(repository.resolve("bench/gaps.md")));
        boolean complete = works.equals(usual(length)) && systems.equals(usualSystems(length)) && !recorded;
        boolean publish = length == Length.WHOLE && complete && !broken;
        Path target = repository.resolve(publish ? "docs/performance.md" : "bench/target/performance.md");
        Files.createDirectories(target.getParent());
        Files.writeString(target, page.markdown());
        if (complete && !broken) {
            record.write(figures, measured, when);
        }
        say("Written: " + repository.relativize(target));
    }

    private List<String> measured() {
        List<String> measured = new ArrayList<>(systems);
        if (figures.of(Measure.OPENED, Contenders.ANSHI_TWICE).isPresent()) {
            measured.add(Contenders.ANSHI_TWICE);
        }
        return measured;
    }

    private List<String> settings() {
        return List.of(
                "Every system: `java " + String.join(" ", Program.JVM) + "`, at most " + Database.CONNECTIONS
                        + " database connections. The driver runs on the same cores.",
                "Requests and journeys: eight at a time, " + seconds(length.opening()) + " and "
                        + seconds(length.journeys()) + " a round, " + length.rounds() + " rounds.",
                "Anshi does all it does for its users: personal data sealed, promises by the working calendar, agreements,"
                        + " visits, authorisations, qualifications, name and password at each call of staff. Its messages are queued and wait"
                        + " until they are measured by themselves. The bare engines have the same diagrams and do nothing at the words.",
                "Anshi on H2: `WRITE_DELAY=0`, and `AUTO_SERVER=TRUE` so that the driver can look at it.",
                "Deadlines are moved in the tables of each system, in Anshi's ledger as well, and a sample is confirmed from"
                        + " outside: the consumer reads of the miss, the recovery task is there.",
                "Flowable's receive tasks wait for a trigger instead of a message: one more request for each answer.");
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
