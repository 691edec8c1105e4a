package org.anshi.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the way through the repair journey once, knowing nothing of it: first options, and the consumer's first offered action. */
public final class Pathfinder {
    private static final Set<String> ALWAYS = Set.of("ask-human", "complain", "urge", "cancel", "evaluate");
    private static final Pattern RECEIVE_TASK =
            Pattern.compile("<bpmn:receiveTask id=\"([^\"]+)\"[^>]*messageRef=\"([^\"]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("<bpmn:message id=\"([^\"]+)\" name=\"([^\"]+)\"");
    private static final int MOST_STEPS = 60;

    private final Anshi anshi;
    private final Map<String, String> messageOf = new LinkedHashMap<>();

    private Pathfinder(Anshi anshi, Path repository) {
        this.anshi = anshi;
        try {
            String diagram = Files.readString(repository.resolve("bpmn/repair.bpmn"));
            Map<String, String> names = new LinkedHashMap<>();
            for (Matcher message = MESSAGE.matcher(diagram); message.find(); ) {
                names.put(message.group(1), message.group(2));
            }
            for (Matcher receive = RECEIVE_TASK.matcher(diagram); receive.find(); ) {
                messageOf.put(receive.group(1), names.get(receive.group(2)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Walk find(Anshi anshi, Path repository) {
        return new Pathfinder(anshi, repository).find();
    }

    private Walk find() {
        Case one = anshi.open();
        List<Walk.Step> steps = new ArrayList<>();
        while (!anshi.isOver(one)) {
            Walk.Step step = next(one);
            Walk.take(anshi, one, step);
            steps.add(step);
            if (steps.size() > MOST_STEPS) {
                throw new IllegalStateException("No end after " + steps);
            }
        }
        return new Walk(steps);
    }

    private Walk.Step next(Case one) {
        JsonNode tasks = anshi.staff().get("/engine-rest/task?processInstanceBusinessKey=" + one.number());
        return tasks.isEmpty() ? answer(one) : task(tasks.get(0));
    }

    private Walk.Task task(JsonNode task) {
        JsonNode form = anshi.staff().get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form");
        Map<String, Object> entered = new LinkedHashMap<>();
        for (JsonNode field : form.path("components")) {
            if (field.hasNonNull("key")
                    && field.path("validate").path("required").asBoolean()) {
                entered.put(
                        field.path("key").asText(), value(field.path("type").asText(), field.path("values"), field));
            }
        }
        return new Walk.Task(task.path("taskDefinitionKey").asText(), entered);
    }

    private Walk.Answer answer(Case one) {
        String whereabouts = anshi.whereabouts(one);
        String waiting = messageOf.keySet().stream()
                .filter(whereabouts::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody has anything to do: " + whereabouts));
        for (JsonNode action : anshi.progress(one).path("actions")) {
            if (!ALWAYS.contains(action.path("key").asText())) {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (JsonNode field : action.path("fields")) {
                    if (field.path("required").asBoolean()) {
                        fields.put(
                                field.path("key").asText(),
                                value(field.path("type").asText(), field.path("options"), field));
                    }
                }
                return new Walk.Answer(action.path("key").asText(), fields, waiting, messageOf.get(waiting));
            }
        }
        throw new IllegalStateException("The consumer is offered nothing at " + waiting);
    }

    private static Object value(String type, JsonNode options, JsonNode field) {
        return switch (type) {
            case "select", "radio" -> options.get(0).path("value").asText();
            case "number" -> Math.max(1, field.path("validate").path("min").asInt(1));
            case "checkbox", "boolean" -> true;
            case "date", "datetime" -> Walk.SOME_DAY;
            default -> "按步骤填写";
        };
    }
}
