package org.anshi.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.Yaml;

/** Fifty organisations that lead cases, two of the demonstration and the others made up, with a brand and a clerk each; by configuration. */
public final class ManyOrganisations {
    private static final int MORE = 48;
    private static final String PASSWORD = "anshi";

    /** Somebody at the desk of one of them. */
    public record Clerk(String name, String password) {}

    private ManyOrganisations() {}

    public static List<String> brands() {
        return all("haibei", "dongfang", "");
    }

    public static List<Clerk> clerks() {
        return all("haibei-wang", "dongfang-liu", "-clerk").stream()
                .map(name -> new Clerk(name, PASSWORD))
                .toList();
    }

    private static List<String> all(String first, String second, String ending) {
        List<String> all = new ArrayList<>(List.of(first, second));
        more().forEach(id -> all.add(id + ending));
        return all;
    }

    private static List<String> more() {
        return IntStream.rangeClosed(1, MORE).mapToObj("org%02d"::formatted).toList();
    }

    /** What Anshi has to be told for it, beside the demonstration's own. */
    static Map<String, String> settings(Path repository, Path folder) {
        try {
            Files.createDirectories(folder);
            Path realm = folder.resolve("realm.json");
            Files.write(realm, Http.JSON.writeValueAsBytes(realm()));
            return Map.of(
                    "ANSHI_REALM", realm.toString(),
                    "SPRING_APPLICATION_JSON", Http.JSON.writeValueAsString(Map.of("anshi", register(repository))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> realm() {
        return Map.of(
                "realm",
                "anshi",
                "groups",
                more().stream().map(id -> Map.of("name", id + ".agent")).toList(),
                "users",
                more().stream()
                        .map(id -> Map.of(
                                "username",
                                id + "-clerk",
                                "enabled",
                                true,
                                "firstName",
                                "客服",
                                "lastName",
                                id,
                                "email",
                                id + "-clerk@example.org",
                                "credentials",
                                List.of(Map.of("type", "password", "value", PASSWORD)),
                                "groups",
                                List.of("/" + id + ".agent")))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> register(Path repository) throws IOException {
        Path file = repository.resolve("src/main/resources/application-demo.yaml");
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, Object> demo = (Map<String, Object>)
                    new Yaml().<Map<String, Object>>load(in).get("anshi");
            List<Object> organisations = new ArrayList<>((List<Object>) demo.get("organisations"));
            Map<String, Object> brands = new HashMap<>();
            for (String id : more()) {
                organisations.add(Map.of(
                        "id",
                        id,
                        "name",
                        Map.of("zh", "品牌 " + id, "en", "Brand " + id),
                        "type",
                        "producer",
                        "contact",
                        "400-000-0000",
                        "staff-email",
                        id + "@example.org",
                        "hours",
                        "09:00-18:00"));
                brands.put(id, id);
            }
            return Map.of("organisations", organisations, "brands", brands);
        }
    }
}
