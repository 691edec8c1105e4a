package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API is what its description at {@code /v3/api-docs} says, no more and no less. */
@FromOutside
class DescribedApiSystemTest {
    private static final Set<String> CONTRACT = Set.of(
            "GET /api/v1/journeys",
            "POST /api/v1/cases",
            "GET /api/v1/track/{token}",
            "POST /api/v1/track/{token}/actions/{key}",
            "GET /api/v1/track/{token}/promises/{stage}/explanation",
            "POST /api/v1/track/{token}/photos",
            "POST /api/v1/lookups",
            "POST /api/v1/lookups/{id}/code",
            "POST /api/v1/gateways/sms/inbound",
            "GET /api/v1/cases",
            "GET /api/v1/cases/{caseNumber}",
            "GET /api/v1/hand-overs");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapped;

    private Program program;
    private JsonNode description;
    private String token;
    private String caseNumber;
    private String photo;
    private String lookup;

    @BeforeEach
    void readsTheDescription() {
        program = new Program("http://localhost:" + port);
        description = program.get("/v3/api-docs").json();
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        token = opened.at("token");
        caseNumber = opened.at("caseNumber");
        photo = program.upload("/api/v1/track/" + token + "/photos", List.of(Pictures.jpeg()))
                .at("attachments.0.id");
        lookup = program.post(
                        "/api/v1/lookups", Requests.object(Map.of("caseNumber", "none", "phone", "+8613811111111")))
                .at("id");
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> routes = new TreeSet<>();
        mapped.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1"))
                .forEach(path ->
                        route.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + path))));

        assertThat(described()).isEqualTo(routes).containsAll(CONTRACT);
    }

    @Test
    void descriptionCanBeBrowsed() {
        Answer docs = program.get("/docs");

        assertThat(docs.status()).isEqualTo(302);
        assertThat(program.get(docs.header("Location").replaceFirst("^http://[^/]+", ""))
                        .text())
                .contains("swagger-ui");
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsDescribed() {
        List<DynamicTest> calls = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> calls.add(DynamicTest.dynamicTest(
                        operation.getKey() + " " + path.getKey(),
                        () -> answersAsDescribed(operation.getKey(), path.getKey(), operation.getValue())))));
        return calls.stream();
    }

    /** As the description's own examples say, then with nothing in it, then for a link that leads nowhere. */
    private void answersAsDescribed(String method, String path, JsonNode operation) {
        String here = filledIn(path, token);
        Answer answer = call(method, here, operation, true);
        fits(operation, answer);
        if (CONTRACT.contains(method.toUpperCase() + " " + path)
                && !operation.has("security")
                && !path.endsWith("/code")) {
            assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        }
        fits(operation, call(method, here, operation, false));
        fits(operation, call(method, filledIn(path, "A".repeat(43)), operation, true));
        if (path.startsWith("/api/v1/models")) {
            answersToAnalystsOnly(method, path, operation);
        } else if (operation.has("security")) {
            answersToStaffOnly(method, here, operation);
            assertThat(operation.path("summary").asText())
                    .as("in both languages")
                    .matches("\\p{IsHan}.*[a-z].*");
        }
    }

    private void answersToStaffOnly(String method, String path, JsonNode operation) {
        Program stranger = program;
        assertThat(call(method, path, operation, true).status()).isEqualTo(401);
        program = stranger.as("shunjie-qian");
        Answer others = call(method, path, operation, true);
        // A list of what is theirs has nothing of ours.
        assertThat(others.status()).as(others.toString()).isEqualTo(path.contains(caseNumber) ? 404 : 200);
        assertThat(others.text()).doesNotContain(caseNumber);
        fits(operation, others);
        program = stranger.as("haibei-wang");
        Answer ours = call(method, path, operation, true);
        fits(operation, ours);
        if (method.equals("get") && !path.contains("/hand-overs/")) {
            assertThat(ours.status()).as(ours.toString()).isEqualTo(200);
        }
        fits(operation, call(method, path, operation, false));
        program = stranger;
    }

    private void answersToAnalystsOnly(String method, String path, JsonNode operation) {
        Program stranger = program;
        assertThat(call(method, path, operation, true).status()).isEqualTo(401);
        program = stranger.as("haibei-wang");
        Answer denied = call(method, path, operation, true);
        assertThat(denied.status()).isEqualTo(403);
        fits(operation, denied);
        program = stranger.as("haibei-chen");
        fits(operation, call(method, path, operation, true));
        fits(operation, call(method, path, operation, false));
        assertThat(program.get(path).status()).isEqualTo(200);
        program = stranger;
    }

    private Answer call(String method, String path, JsonNode operation, boolean filled) {
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            return program.upload(path, filled ? List.of(Pictures.png()) : List.of());
        }
        if (!content.has("application/json")) {
            return program.send(method.toUpperCase(), path, null);
        }
        JsonNode example = example(content.path("application/json").path("schema"));
        String body = filled ? example.toString() : "{";
        return program.post(path, body, "X-Anshi-Signature", Signature.of(body));
    }

    private void fits(JsonNode operation, Answer answer) {
        JsonNode response = operation.path("responses").path(Integer.toString(answer.status()));
        assertThat(response.isObject()).as("is described: " + answer).isTrue();
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        if (content.has("*/*")) {
            return;
        }
        assertThat(content.has(answer.contentType())).as("type of " + answer).isTrue();
        ObjectNode schema = content.path(answer.contentType()).path("schema").deepCopy();
        schema.set("components", closed(description.path("components")));
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(answer.json()))
                .as(answer.toString())
                .isEmpty();
    }

    /** What is not described may not be there. */
    private static JsonNode closed(JsonNode components) {
        JsonNode closed = components.deepCopy();
        closed.findParents("properties").forEach(schema -> {
            if (schema.path("properties").isObject()) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return closed;
    }

    private String filledIn(String path, String token) {
        return path.replace("{token}", token)
                .replace("{key}", "ask-human")
                .replace("{stage}", "acceptance")
                .replace("{caseNumber}", caseNumber)
                .replace("{id}", path.contains("/documents/") ? photo : lookup)
                .replaceAll("\\{[^}]+}", "unknown");
    }

    /** The examples that stand beside the properties, put together. */
    private JsonNode example(JsonNode schema) {
        JsonNode known =
                schema.has("$ref") ? description.at(schema.path("$ref").asText().substring(1)) : schema;
        if (known.has("example")) {
            return known.path("example");
        }
        if (known.has("enum")) {
            return known.path("enum").path(0);
        }
        if (known.path("properties").isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            known.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), example(property.getValue())));
            return object;
        }
        return switch (known.path("type").asText()) {
            case "array" -> JsonNodeFactory.instance.arrayNode().add(example(known.path("items")));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "number", "integer" -> JsonNodeFactory.instance.numberNode(1);
            case "object" -> JsonNodeFactory.instance.objectNode();
            default -> JsonNodeFactory.instance.textNode("text");
        };
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        return described;
    }
}
