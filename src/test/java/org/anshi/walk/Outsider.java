package org.anshi.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Somebody who knows the public contract and nothing about any journey: opens cases, fills required fields, takes the
 * first option of every choice and the consumer's first offered action.
 */
public class Outsider {
    private static final Set<String> ALWAYS = Set.of("ask-human", "complain", "urge", "cancel", "evaluate");
    private static final Set<Month> FESTIVE =
            EnumSet.of(Month.JANUARY, Month.FEBRUARY, Month.MAY, Month.SEPTEMBER, Month.OCTOBER);
    private static final int MOST_STEPS = 60;
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final String base;
    private final RestClient consumer;
    private final RestClient staff;
    private final String words;

    /** @param base address of the product, such as {@code http://localhost:8080} */
    public Outsider(String base, String user, String password) {
        this(base, user, password, null);
    }

    /** @param words written into every field that takes text, required or not; null: a few words where they are required */
    public Outsider(String base, String user, String password, String words) {
        this(base, headers -> headers.setBasicAuth(user, password), words);
    }

    private Outsider(String base, Consumer<HttpHeaders> signIn, String words) {
        this.words = words;
        this.base = base;
        this.consumer = RestClient.builder().baseUrl(base).build();
        this.staff = RestClient.builder()
                .baseUrl(base + "/engine-rest")
                .defaultRequest(request -> request.headers(signIn))
                .build();
    }

    /** Somebody whose sign-in is a bearer token, asked for before each call. */
    public static Outsider withToken(String base, Supplier<String> token) {
        return new Outsider(base, headers -> headers.setBearerAuth(token.get()), null);
    }

    /** The same somebody with another name and password. */
    public Outsider as(String user) {
        return new Outsider(base, user, "anshi");
    }

    public JsonNode journeys() {
        return consumer.get().uri("/api/v1/journeys").retrieve().body(JsonNode.class);
    }

    /** The answer to 201: the progress document with {@code token}. */
    public JsonNode open(String journey, String category) {
        return open(journey, category, now().toLocalDate().minusDays(60));
    }

    public JsonNode open(String journey, String category, LocalDate purchasedOn) {
        return open(Map.of(
                "journey", journey,
                "product",
                        Map.of(
                                "category",
                                category,
                                "brand",
                                "haibei",
                                "model",
                                "KFR-35",
                                "serialNumber",
                                "SN-" + UUID.randomUUID(),
                                "purchasedOn",
                                purchasedOn.toString()),
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

    /** What a form shows beside its fields, by variable. */
    public JsonNode shownIn(JsonNode task) {
        return staff.get()
                .uri("/task/{id}/form-variables", task.path("id").asText())
                .retrieve()
                .body(JsonNode.class);
    }

    /** The groups a task is offered to. */
    public List<String> groupsOf(JsonNode task) {
        return staff.get()
                .uri("/task/{id}/identity-links?type=candidate", task.path("id").asText())
                .retrieve()
                .body(JsonNode.class)
                .findValuesAsText("groupId");
    }

    /** Process instances that live under this case number. */
    public JsonNode instances(String caseNumber) {
        return staff.get()
                .uri("/process-instance?businessKey={number}", caseNumber)
                .retrieve()
                .body(JsonNode.class);
    }

    /** Whether the case's process waits there. */
    public boolean isWaitingAt(String caseNumber, String element) {
        return staff.get()
                        .uri("/process-instance/count?businessKey={number}&activityIdIn={element}", caseNumber, element)
                        .retrieve()
                        .body(JsonNode.class)
                        .path("count")
                        .asInt()
                > 0;
    }

    public JsonNode messages(String caseNumber) {
        return consumer.get()
                .uri("/demo/messages?caseNumber={number}", caseNumber)
                .retrieve()
                .body(JsonNode.class);
    }

    /** The product's clock, which is ahead of the machine's once somebody moved it. */
    public OffsetDateTime now() {
        return OffsetDateTime.parse(consumer.get()
                .uri("/demo/clock")
                .retrieve()
                .body(JsonNode.class)
                .path("now")
                .asText());
    }

    /** The next one outside the months of the long holidays: everybody works, and has the day before them. */
    public void waitUntilATuesdayMorning() {
        OffsetDateTime now = now();
        OffsetDateTime tuesday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY)).with(LocalTime.of(9, 30));
        while (tuesday.isBefore(now) || FESTIVE.contains(tuesday.getMonth())) {
            tuesday = tuesday.plusWeeks(1);
        }
        waitUntil(tuesday);
    }

    /** Moves the clock forward to that moment; nothing happens when it has passed. */
    public void waitUntil(OffsetDateTime moment) {
        for (Duration left = Duration.between(now(), moment);
                left.compareTo(Duration.ZERO) > 0;
                left = Duration.between(now(), moment)) {
            Duration step = left.compareTo(FARTHEST) > 0 ? FARTHEST : left;
            consumer.post()
                    .uri("/demo/clock")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("advance", step.toString()))
                    .retrieve()
                    .toBodilessEntity();
        }
    }

    /** A variable of a process instance: a reference or a decision, never a person's data. */
    public String known(JsonNode instance, String variable) {
        return staff.get()
                .uri(
                        "/process-instance/{id}/variables/{name}",
                        instance.path("id").asText(),
                        variable)
                .retrieve()
                .body(JsonNode.class)
                .path("value")
                .asText();
    }

    public List<String> explanation(String token, String stage) {
        List<String> lines = new ArrayList<>();
        consumer.get()
                .uri("/api/v1/track/{token}/promises/{stage}/explanation", token, stage)
                .retrieve()
                .body(JsonNode.class)
                .path("lines")
                .forEach(line -> lines.add(line.asText()));
        return lines;
    }

    /** Walks until the case is closed and nobody has a task left. Returns the last progress document. */
    public JsonNode walk(String token) {
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode progress = progress(token);
            if (!walkOneStep(progress, token)) {
                return progress;
            }
        }
        throw new AssertionError(
                "Not over after " + MOST_STEPS + " steps: " + progress(token).toPrettyString());
    }

    /** One step of the walk: the oldest task, else the first action offered. False when the case is over. */
    public boolean walkOneStep(JsonNode progress, String token) {
        JsonNode tasks = tasks(progress.path("caseNumber").asText());
        if (!tasks.isEmpty()) {
            complete(tasks.get(0));
        } else if (isOver(progress)) {
            return false;
        } else {
            JsonNode action = firstAskedFor(progress);
            act(token, action.path("key").asText(), answers(action));
        }
        return true;
    }

    /** Walks until the case stands as described. */
    public JsonNode walkUntil(String token, Predicate<JsonNode> reached) {
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode progress = progress(token);
            if (reached.test(progress)) {
                return progress;
            }
            if (!walkOneStep(progress, token)) {
                break;
            }
        }
        throw new AssertionError("Never came to that: " + progress(token).toPrettyString());
    }

    /** Walks until we ask the consumer something, beyond what is always offered. Returns the token. */
    public String walkUntilAsked(String token) {
        walkUntil(
                token, progress -> StreamSupport.stream(progress.path("actions").spliterator(), false)
                        .anyMatch(action -> !ALWAYS.contains(action.path("key").asText())));
        return token;
    }

    /** Walks until somebody has this task, and leaves it to them. */
    public JsonNode taskOf(String token, String step) {
        return findTask(walkUntil(token, progress -> findTask(progress, step) != null), step);
    }

    private JsonNode findTask(JsonNode progress, String step) {
        for (JsonNode task : tasks(progress.path("caseNumber").asText())) {
            if (task.path("taskDefinitionKey").asText().equals(step)) {
                return task;
            }
        }
        return null;
    }

    /** Walks until the consumer is offered this action, and leaves it at that. */
    public JsonNode untilOffered(String token, String action) {
        return walkUntil(token, progress -> offered(progress).contains(action));
    }

    /** The keys of what the consumer can do now, in their order. */
    public static List<String> offered(JsonNode progress) {
        return StreamSupport.stream(progress.path("actions").spliterator(), false)
                .map(action -> action.path("key").asText())
                .toList();
    }

    public static List<String> milestones(JsonNode progress) {
        return progress.path("milestones").findValuesAsText("key");
    }

    public static boolean isOver(JsonNode progress) {
        return Set.of("closed", "cancelled").contains(progress.path("status").asText());
    }

    private static JsonNode firstAskedFor(JsonNode progress) {
        for (JsonNode action : progress.path("actions")) {
            if (!ALWAYS.contains(action.path("key").asText())) {
                return action;
            }
        }
        throw new AssertionError("Nobody has a task and the consumer is offered nothing: " + progress.toPrettyString());
    }

    /** What the action asks for, by first options. */
    public Map<String, Object> answers(JsonNode action) {
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
        complete(task, Map.of());
    }

    /** @param instead what to enter in place of the first option, by field */
    public void complete(JsonNode task, Map<String, Object> instead) {
        submit(task, filled(task, instead));
    }

    /** What the task's form asks for, by first options: variables as the engine takes them. */
    public Map<String, Object> filled(JsonNode task, Map<String, Object> instead) {
        JsonNode form = staff.get()
                .uri("/task/{id}/deployed-form", task.path("id").asText())
                .retrieve()
                .body(JsonNode.class);
        Map<String, Object> variables = new HashMap<>();
        for (JsonNode component : form.path("components")) {
            boolean required = component.path("validate").path("required").asBoolean();
            if (component.hasNonNull("key") && (required || isForWords(component))) {
                variables.put(
                        component.path("key").asText(),
                        Map.of("value", answer(component.path("type").asText(), component.path("values"), component)));
            }
        }
        instead.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return variables;
    }

    public void submit(JsonNode task, Map<String, Object> variables) {
        staff.post()
                .uri("/task/{id}/complete", task.path("id").asText())
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
                now().plusDays(1).truncatedTo(ChronoUnit.MINUTES).toString();
            default -> words == null ? "按步骤填写" : words;
        };
    }
}
