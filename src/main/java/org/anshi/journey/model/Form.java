package org.anshi.journey.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.casefile.ConsumerAction.Option;
import org.anshi.shared.Bilingual;

/** A Camunda Form as far as we look into it: its id, its input fields in order, and all the components in it. */
public record Form(String id, List<Input> inputs, List<Component> components) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CHINESE_THEN_ENGLISH =
            Pattern.compile("(.*[\\p{IsHan}）】][^A-Za-z]*?)\\s+/?\\s*([A-Za-z(].*)");
    private static final Map<String, String> TYPES = Map.of(
            "textfield", "text",
            "textarea", "text",
            "select", "select",
            "radio", "select",
            "number", "number",
            "datetime", "date",
            "checkbox", "boolean");

    /** Anything on a form; {@code key} and {@code label} may be null. */
    public record Component(String type, String key, String label) {}

    /**
     * One input: its Camunda component, and as a consumer sees it.
     *
     * @param hiddenIf FEEL expressions, its own and those of what it stands in: it is not shown where one is true
     */
    public record Input(String component, Field field, List<String> hiddenIf) {
        /** Free text: somebody's words, which the engine must not keep. */
        public boolean isWords() {
            return "text".equals(field.type());
        }
    }

    public static Form read(byte[] content) throws IOException {
        JsonNode root = JSON.readTree(content);
        List<Input> inputs = new ArrayList<>();
        List<Component> all = new ArrayList<>();
        collect(root.path("components"), List.of(), inputs, all);
        return new Form(root.path("id").asText(""), List.copyOf(inputs), List.copyOf(all));
    }

    private static void collect(
            JsonNode components, List<String> outerHiddenIf, List<Input> inputs, List<Component> all) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            all.add(new Component(
                    type,
                    component.path("key").asText(null),
                    component.path("label").asText(null)));
            List<String> hiddenIf = with(outerHiddenIf, component.at("/conditional/hide"));
            if (component.hasNonNull("key") && TYPES.containsKey(type)) {
                inputs.add(new Input(type, field(component, TYPES.get(type)), hiddenIf));
            }
            collect(component.path("components"), hiddenIf, inputs, all);
        }
    }

    private static List<String> with(List<String> outer, JsonNode hide) {
        return hide.isTextual()
                ? Stream.concat(outer.stream(), Stream.of(hide.asText().replaceFirst("^=", "")))
                        .toList()
                : outer;
    }

    private static Field field(JsonNode component, String type) {
        String label =
                component.path("label").asText(component.path("dateLabel").asText(""));
        List<Option> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            options.add(new Option(
                    value.path("value").asText(), bilingual(value.path("label").asText(), value)));
        }
        return new Field(
                component.path("key").asText(),
                type,
                bilingual(label, component),
                component.path("validate").path("required").asBoolean(false),
                List.copyOf(options));
    }

    /** Labels are written {@code 中文 English}, or carry the English one in the property {@code label.en}. */
    private static Bilingual bilingual(String label, JsonNode component) {
        String english = component.path("properties").path("label.en").asText("");
        Matcher both = CHINESE_THEN_ENGLISH.matcher(label);
        if (english.isEmpty() && both.matches()) {
            return new Bilingual(both.group(1), both.group(2));
        }
        return new Bilingual(label, english.isEmpty() ? label : english);
    }
}
