package org.anshi.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the systems, each in a process and on a database of its own. */
public final class Contenders {
    public static final String ANSHI = "Anshi";
    public static final String ANSHI_H2 = "Anshi on H2";
    public static final String CAMUNDA = "Camunda as shipped";
    public static final String CAMUNDA_OURS = "Camunda with our job settings";
    public static final String OPERATON = "Operaton as shipped";
    public static final String FLOWABLE = "Flowable as shipped";
    /** Anshi with fifty organisations and their cases; measured by itself. */
    public static final String LARGE = "Anshi, fifty organisations";
    /** One node more, and every request to either. */
    public static final String ANSHI_TWICE = "Anshi on two nodes";

    public static final String DATABASE = "anshi";
    public static final String LARGE_DATABASE = "anshi_large";
    public static final List<String> ALL = List.of(ANSHI, ANSHI_H2, CAMUNDA, CAMUNDA_OURS, OPERATON, FLOWABLE);

    private final Path repository;
    private final Path folder;
    private final Postgres postgres;
    private final Map<String, String> gateways;
    private final boolean recorded;
    private final Map<String, Database> databases = new HashMap<>();

    /**
     * @param gateways where Anshi hands over its messages, as settings of it
     * @param recorded a flight recording of Anshi is left in {@code bench}
     */
    public Contenders(Path repository, Path folder, Postgres postgres, Map<String, String> gateways, boolean recorded) {
        this.repository = repository;
        this.folder = folder;
        this.postgres = postgres;
        this.gateways = gateways;
        this.recorded = recorded;
    }

    public Contender start(String name) {
        return switch (name) {
            case ANSHI -> anshi(name, database(DATABASE), Optional.empty(), Map.of());
            case ANSHI_H2 ->
                anshi(
                        name,
                        // A server too, so that the driver can look at it from outside.
                        new Database(
                                "jdbc:h2:file:" + folder.resolve("h2/anshi") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE",
                                "anshi",
                                ""),
                        Optional.empty(),
                        Map.of());
            case CAMUNDA -> camunda(name, "camunda", "camunda", List.of());
            case CAMUNDA_OURS -> camunda(name, "camunda", "camunda_ours", OurJobSettings.read(repository));
            case OPERATON -> camunda(name, "operaton", "operaton", List.of());
            case FLOWABLE -> {
                Database database = database("flowable");
                yield new FlowableAlone(name, bare("flowable", "flowable", database, List.of()), database);
            }
            default -> throw new IllegalArgumentException("Unknown: " + name);
        };
    }

    /** The same Anshi once more, when messages may go out at any hour. */
    public Anshi restartForDelivery(Anshi before) {
        before.close();
        return anshi(before.name(), before.database(), Optional.of("23:59:59"), Map.of());
    }

    /** Anshi as fifty organisations share it, on a database of its own. */
    public Anshi startLarge() {
        Map<String, String> register = ManyOrganisations.settings(repository, folder.resolve(slug(LARGE)));
        return anshi(LARGE, database(LARGE_DATABASE), Optional.empty(), register);
    }

    /** The key under which an installation of this run seals its keys. */
    public Path masterKey(Anshi of) {
        return folder.resolve(slug(of.name())).resolve("data").resolve("master.key");
    }

    /** One more node on the database of another, which goes on. */
    public TwoNodes startBeside(Anshi first) {
        try {
            String key = Files.readString(masterKey(first)).strip();
            Anshi second =
                    anshi("the second node", first.database(), Optional.empty(), Map.of("ANSHI_MASTER_KEY", key));
            return new TwoNodes(ANSHI_TWICE, first, second);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Messages are queued with what they tell; they wait until they are measured by themselves, so that nobody's figures depend on
     * the hour of the day.
     */
    private Anshi anshi(
            String name, Database database, Optional<String> deliversUntil, Map<String, String> furtherSettings) {
        Path own = folder.resolve(slug(name));
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.putAll(gateways);
        settings.putAll(furtherSettings);
        settings.put("SPRING_PROFILES_ACTIVE", "demo");
        settings.put("ANSHI_DATA", own.resolve("data").toString());
        settings.put("ANSHI_DELIVERY_FROM", deliversUntil.isPresent() ? "00:00" : "23:59:58");
        settings.put("ANSHI_DELIVERY_UNTIL", deliversUntil.orElse("23:59:59"));
        if (recorded) {
            Path recording = repository
                    .resolve("bench")
                    .resolve(slug(name) + (deliversUntil.isPresent() ? "-messages" : "") + ".jfr");
            settings.put(
                    "JAVA_TOOL_OPTIONS",
                    "-XX:FlightRecorderOptions=stackdepth=512 -XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                            + recording);
        }
        Path jar = repository.resolve("target/anshi-0.1.0-SNAPSHOT.jar");
        Program program = Program.start(own, jar, List.of(), settings, "/actuator/health/readiness");
        return new Anshi(name, program, database);
    }

    private Contender camunda(String name, String module, String databaseName, List<String> arguments) {
        Database database = database(databaseName);
        return new CamundaAlone(name, bare(module, databaseName, database, arguments), database);
    }

    private Program bare(String module, String own, Database database, List<String> arguments) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("BENCH_REPOSITORY", repository.toString());
        Path jar = repository.resolve("bench").resolve(module).resolve("target").resolve(module + ".jar");
        return Program.start(folder.resolve(own), jar, arguments, settings, "/bench/rang/count");
    }

    private Database database(String name) {
        return databases.computeIfAbsent(name, postgres::database);
    }

    private static String slug(String name) {
        return name.toLowerCase().replaceAll("[^a-z0-9]+", "-");
    }
}
