package org.anshi.outside;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.DatabaseUnderTest;

/** The product in a process of its own: what is shipped, or where that is not built yet, its classes. */
class RunningProduct {
    private static final String[] DEMONSTRATION = {
        "--spring.profiles.active=demo",
        "--anshi.delivery.from=00:00",
        "--anshi.delivery.until=23:59:59.999",
        "--anshi.reconcile-every=PT2S"
    };

    /** As our own tests: it is started often and seldom runs for long. */
    private static final String SOON_AT_WORK = "-XX:TieredStopAtLevel=1";

    /** The same on every node. */
    private static final String MASTER_KEY = Base64.getEncoder()
            .encodeToString("a key that opens only tests' data".substring(0, 32).getBytes(StandardCharsets.US_ASCII));

    private final Process process;
    private final int port;
    private final Path log;

    private RunningProduct(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** The demonstration on this folder; messages go out at any hour, alarms and promises are compared every two seconds. */
    static RunningProduct start(Path data, String... more) {
        RunningProduct product = launch(data, DatabaseUnderTest.current().settings(data), demonstration(more));
        product.awaitReady();
        return product;
    }

    /** The demonstration, on this kind of database whatever the other tests run on. */
    static RunningProduct startOn(DatabaseUnderTest database, Path data, Map<String, String> environment) {
        RunningProduct product = launch(data, withDatabase(database, data, environment), DEMONSTRATION);
        product.awaitReady();
        return product;
    }

    /** One node of several on this database, that is not ready yet; each has a folder of its own, as on another machine. */
    static RunningProduct node(DatabaseUnderTest.Address database, Path data, String... more) {
        return node(program(), database, data, more);
    }

    /** @param program what to start, as Java is told */
    static RunningProduct node(List<String> program, DatabaseUnderTest.Address database, Path data, String... more) {
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "ANSHI_MASTER_KEY", MASTER_KEY);
        return launch(program, data, environment, demonstration(more));
    }

    private static String[] demonstration(String... more) {
        return Stream.concat(Arrays.stream(DEMONSTRATION), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Without a profile, by what an operator sets. */
    static RunningProduct startAsShipped(Path data, Map<String, String> environment) {
        RunningProduct product = launch(data, withDatabase(DatabaseUnderTest.current(), data, environment));
        product.awaitReady();
        return product;
    }

    /** What was said by a product that would not start. */
    record Refusal(int exitCode, String log) {}

    static Refusal refusesToStart(Path data, Map<String, String> environment) {
        return refusesToStartOn(DatabaseUnderTest.current(), data, environment);
    }

    static Refusal refusesToStartOn(DatabaseUnderTest database, Path data, Map<String, String> environment) {
        RunningProduct product = launch(data, withDatabase(database, data, environment));
        try {
            await().atMost(Duration.ofMinutes(5)).until(() -> !product.process.isAlive());
            return new Refusal(product.process.exitValue(), product.log());
        } finally {
            product.kill();
        }
    }

    private static Map<String, String> withDatabase(
            DatabaseUnderTest database, Path data, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(database.settings(data));
        settings.putAll(environment);
        return settings;
    }

    private static RunningProduct launch(Path data, Map<String, String> environment, String... settings) {
        return launch(program(), data, environment, settings);
    }

    private static RunningProduct launch(
            List<String> program, Path data, Map<String, String> environment, String... settings) {
        try {
            Files.createDirectories(data);
            int port = freePort();
            Path log = data.resolve("product-" + port + ".log");
            List<String> command = new ArrayList<>(
                    List.of(ProcessHandle.current().info().command().orElse("java")));
            command.add(SOON_AT_WORK);
            command.addAll(program);
            command.addAll(List.of(settings));
            ProcessBuilder product =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            product.environment().putAll(environment);
            product.environment().put("ANSHI_DATA", data.toAbsolutePath().toString());
            product.environment().put("SERVER_PORT", Integer.toString(port));
            return new RunningProduct(product.start(), port, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String base() {
        return "http://localhost:" + port;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As {@code kill -9}: without a chance to finish anything. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    void stop() {
        process.destroy();
        end();
    }

    private void end() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    RunningProduct ready() {
        awaitReady();
        return this;
    }

    private void awaitReady() {
        try {
            await().atMost(Duration.ofMinutes(10))
                    .failFast(() -> !process.isAlive())
                    .until(() -> log().contains("Anshi is ready"));
        } catch (RuntimeException notReady) {
            kill();
            throw new IllegalStateException(log(), notReady);
        }
    }

    static List<String> program() {
        String jar = System.getProperty("anshi.jar");
        if (jar != null && new File(jar).isFile()) {
            return List.of("-jar", jar);
        }
        String classes = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classes, "org.anshi.AnshiApplication");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
