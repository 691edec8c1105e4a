package org.anshi.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run took place. */
public final class Machine {
    private Machine() {}

    public static String described() {
        return "%d cores (%s), %d GB of memory, %s %s %s, Java %s (%s)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        memory() / 1024 / 1024 / 1024,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name"));
    }

    /** Whether it had anything else to do: such figures say less. */
    public static String load() {
        String measured = System.getProperty("bench.load", "");
        double waiting = measured.isBlank()
                ? java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage()
                : Double.parseDouble(measured);
        return "load average %.1f before the run began%s"
                .formatted(
                        waiting,
                        waiting > Runtime.getRuntime().availableProcessors() / 2.0
                                ? ": **the machine was busy with something else**"
                                : "");
    }

    /** The commit that is measured. */
    public static String commit(Path repository) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .directory(repository.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException noGitHere) {
            return "unknown";
        }
    }

    private static long memory() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return ((com.sun.management.OperatingSystemMXBean) system).getTotalMemorySize();
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notThatKind) {
            return "unknown";
        }
    }
}
