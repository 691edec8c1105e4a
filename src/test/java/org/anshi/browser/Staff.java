package org.anshi.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** The people of the realm file, and who of them may work on a task. */
class Staff {
    static final String PASSWORD = "anshi";

    private final JsonNode people;
    private final RestClient engine;

    Staff(String base) {
        this(base, headers -> headers.setBasicAuth("admin", PASSWORD));
    }

    /** Asks the engine as whoever the token is of. */
    static Staff withToken(String base, String token) {
        return new Staff(base, headers -> headers.setBearerAuth(token));
    }

    private Staff(String base, Consumer<HttpHeaders> signIn) {
        try (InputStream realm = Staff.class.getResourceAsStream("/keycloak-realm/anshi-realm.json")) {
            people = new ObjectMapper().readTree(realm).path("users");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        engine = RestClient.builder()
                .baseUrl(base + "/engine-rest")
                .defaultHeaders(signIn)
                .build();
    }

    /** The first person of the organisation and role that the task is offered to. */
    String forTask(String task) {
        String group = engine.get()
                .uri("/task/{id}/identity-links?type=candidate", task)
                .retrieve()
                .body(JsonNode.class)
                .path(0)
                .path("groupId")
                .asText();
        return StreamSupport.stream(people.spliterator(), false)
                .filter(person -> StreamSupport.stream(person.path("groups").spliterator(), false)
                        .anyMatch(path -> path.asText().equals("/" + group)))
                .map(person -> person.path("username").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody works in " + group));
    }

    /** The fields of the task's form, as it is released. */
    JsonNode fields(String task) {
        return engine.get()
                .uri("/task/{id}/deployed-form", task)
                .retrieve()
                .body(JsonNode.class)
                .path("components");
    }
}
