package org.anshi.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Somebody who knows the public contract and nothing about any journey: opens cases, fills required fields, takes the
 * first option of every choice and the consumer's first offered action.
 */
public class Outsider {
    private static final Set<String> ALWAYS = Set.of("ask-human", "complain", "urge", "cancel", "evaluate");
    private static final int MOST_STEPS = 60;

    private final RestClient consumer;
    private final RestClient staff;
    private final String words;

    /** @param base address of the product, such as {@code http://localhost:8080} */
    public Outsider(String base, String user, String password) {
        this(base, user, password, null);
    }

    /** @param words written into every field that takes text, required or not; null: a few words where they are required */
    public Outsider(String base, String user, String password, String words) {
        this.words = words;
        this.consumer = RestClient.builder().baseUrl(base).build();
        this.staff = RestClient.builder()
                .baseUrl(base + "/engine-rest")
                .defaultHeaders(headers -> headers.setBasicAuth(user, password))
                .build();
    }

    public JsonNode journeys() {
        return consumer.get().uri("/api/v1/journeys").retrieve().body(JsonNode.class);
    }

    /** The answer to 201: the progress document with {@code token}. */
    public JsonNode open(String journey, String category) {
        return open(Map.of(
                "journey", journey,
                "product",
                        Map.of(
                                "category", category,
                                "brand", "haibei",
                                "model", "KFR-35",
                                "serialNumber", "SN-" + journey + "-" + category,
                                "purchasedOn", "2026-01-10"),
                "consumer",
                        Map.of(
                                "name", "李梅",
                                "phone", "+8613800000001",
                                "email", "li.mei@example.org",
                                "language", "zh-CN",
                                "address",
                                        Map.of(
                                                "province", "上海",
                                                "city", "上海",
                                                "district", "浦东新区",
                                                "street", "世纪大道1号")),
                "description", "不制冷",
                "channels", List.of("sms", "email"),
                "consents", Map.of("service", true, "marketing", false)));
    }

    public JsonNode open(Map<String, Object> request) {
        return consumer.post()
                .uri("/api/v1/cases")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(JsonNode.class);
    }

    public JsonNode progress(String token) {
        return consumer.get().uri("/api/v1/track/{token}", token).retrieve().body(JsonNode.class);
    }

    public JsonNode act(String token, String action, Map<String, Object> fields) {
        return consumer.post()
                .uri("/api/v1/track/{token}/actions/{key}", token, action)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("fields", fields))
                .retrieve()
                .body(JsonNode.class);
    }

    public JsonNode tasks(String caseNumber) {
        return staff.get()
                .uri("/task?processInstanceBusinessKey={number}&sortBy=created&sortOrder=asc", caseNumber)
                .retrieve()
                .body(JsonNode.class);
    }

    /** Walks until the case is closed and nobody has a task left. Returns the last progress document. */
    public JsonNode walk(String token) {
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode progress = progress(token);
            JsonNode tasks = tasks(progress.path("caseNumber").asText());
            if (!tasks.isEmpty()) {
                complete(tasks.get(0));
            } else if (isOver(progress)) {
                return progress;
            } else {
                JsonNode action = offered(progress);
                act(token, action.path("key").asText(), answers(action));
            }
        }
        throw new AssertionError(
                "Not over after " + MOST_STEPS + " steps: " + progress(token).toPrettyString());
    }

    private static boolean isOver(JsonNode progress) {
        return Set.of("closed", "cancelled").contains(progress.path("status").asText());
    }

    private static JsonNode offered(JsonNode progress) {
        for (JsonNode action : progress.path("actions")) {
            if (!ALWAYS.contains(action.path("key").asText())) {
                return action;
            }
        }
        throw new AssertionError("Nobody has a task and the consumer is offered nothing: " + progress.toPrettyString());
    }

    private Map<String, Object> answers(JsonNode action) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (JsonNode field : action.path("fields")) {
            if (field.path("required").asBoolean() || isForWords(field)) {
                answers.put(
                        field.path("key").asText(), answer(field.path("type").asText(), field.path("options"), field));
            }
        }
        return answers;
    }

    /** Fills the required fields of the task's form and completes it. */
    public void complete(JsonNode task) {
        String id = task.path("id").asText();
        JsonNode form =
                staff.get().uri("/task/{id}/deployed-form", id).retrieve().body(JsonNode.class);
        Map<String, Object> variables = new HashMap<>();
        for (JsonNode component : form.path("components")) {
            boolean required = component.path("validate").path("required").asBoolean();
            if (component.hasNonNull("key") && (required || isForWords(component))) {
                variables.put(
                        component.path("key").asText(),
                        Map.of("value", answer(component.path("type").asText(), component.path("values"), component)));
            }
        }
        staff.post()
                .uri("/task/{id}/complete", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("variables", variables))
                .retrieve()
                .toBodilessEntity();
    }

    private boolean isForWords(JsonNode field) {
        boolean text = Set.of("text", "textfield", "textarea")
                .contains(field.path("type").asText());
        return words != null
                && text
                && !field.path("key").asText().endsWith("Code")
                && !field.path("disabled").asBoolean()
                && !field.path("readonly").asBoolean();
    }

    private Object answer(String type, JsonNode options, JsonNode field) {
        return switch (type) {
            case "select", "radio" -> options.get(0).path("value").asText();
            case "number" -> Math.max(1, field.path("validate").path("min").asInt(1));
            case "checkbox", "boolean" -> true;
            case "date", "datetime" ->
                OffsetDateTime.now().plusDays(1).truncatedTo(ChronoUnit.MINUTES).toString();
            default -> words == null ? "按步骤填写" : words;
        };
    }
}
