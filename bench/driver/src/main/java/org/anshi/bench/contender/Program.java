package org.anshi.bench.contender;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A system in a process of its own, all of them with the same options of the virtual machine. */
public final class Program {
    public static final List<String> JVM = List.of("-Xms512m", "-Xmx512m");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Process process;
    private final String base;
    private final Path log;
    private final Duration startedIn;

    private Program(Process process, String base, Path log, Duration startedIn) {
        this.process = process;
        this.base = base;
        this.log = log;
        this.startedIn = startedIn;
    }

    /** @param answersAt the path that is answered with 200 once the system is ready */
    static Program start(
            Path folder, Path jar, List<String> arguments, Map<String, String> settings, String answersAt) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("log");
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(java("java")));
            command.addAll(JVM);
            command.addAll(List.of("-jar", jar.toString()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(settings);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            long begin = System.nanoTime();
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            String base = "http://localhost:" + port;
            awaitReady(process, Http.at(base), answersAt, log);
            return new Program(process, base, log, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitReady(Process process, Http http, String path, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                http.text(path);
                return;
            } catch (RuntimeException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Not ready:\n" + Files.readString(log), notYet);
                }
            }
            try {
                process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    public String base() {
        return base;
    }

    public Path log() {
        return log;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** From the command until it answers. */
    public Duration startedIn() {
        return startedIn;
    }

    /** What is still in use after a full collection, in MiB. */
    public double heapInUse() {
        run("GC.run");
        return run("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToDouble(line -> Long.parseLong(line.trim().split("\\s+")[2]) / 1024.0 / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    private String run(String order) {
        try {
            Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), order)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String java(String tool) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + tool;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
