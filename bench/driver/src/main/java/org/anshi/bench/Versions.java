package org.anshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is measured, as the build has it. */
final class Versions {
    private static final Pattern ENGINE = Pattern.compile("<(camunda|operaton|flowable)\\.version>([^<]+)<");

    private Versions() {}

    static Map<String, String> read(Path repository) throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        Matcher engine = ENGINE.matcher(Files.readString(repository.resolve("bench/pom.xml")));
        while (engine.find()) {
            String name = engine.group(1);
            versions.put(name.substring(0, 1).toUpperCase() + name.substring(1), engine.group(2));
        }
        return versions;
    }
}
