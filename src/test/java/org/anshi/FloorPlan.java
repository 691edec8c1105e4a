package org.anshi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The rooms as they stand, drawn for the README. An arrow that a way through other rooms already shows is left out. */
class FloorPlan {
    private static final Path README = Path.of("README.md");
    private static final Pattern PLACE = Pattern.compile("(?s)(<!-- floor plan -->\n).*?(<!-- /floor plan -->)");

    private final Map<String, Set<String>> calls = new TreeMap<>();

    FloorPlan(ApplicationModules rooms) {
        for (ApplicationModule room : rooms) {
            calls.put(
                    name(room),
                    room.getDirectDependencies(rooms, DependencyType.DEFAULT, DependencyType.USES_COMPONENT)
                            .uniqueModules()
                            .map(FloorPlan::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    String draw() {
        StringBuilder plan = new StringBuilder("```mermaid\nflowchart TD\n");
        calls.forEach((room, called) -> called.stream()
                .filter(next -> !reachesThroughOthers(room, next))
                .forEach(next -> plan.append("  %s --> %s\n".formatted(room, next))));
        return plan.append("```\n").toString();
    }

    static String inTheReadme() throws Exception {
        Matcher place = PLACE.matcher(Files.readString(README));
        return place.find()
                ? place.group()
                        .lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("<!--"))
                        .collect(Collectors.joining("\n", "", "\n"))
                : "";
    }

    void hangUp() throws Exception {
        String readme = Files.readString(README);
        Files.writeString(README, PLACE.matcher(readme).replaceFirst("$1" + Matcher.quoteReplacement(draw()) + "$2"));
    }

    private boolean reachesThroughOthers(String room, String target) {
        return calls.get(room).stream().filter(next -> !next.equals(target)).anyMatch(next -> reaches(next, target));
    }

    private boolean reaches(String room, String target) {
        Collection<String> called = calls.getOrDefault(room, Set.of());
        return called.contains(target) || called.stream().anyMatch(next -> reaches(next, target));
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
