package org.anshi.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks one system over HTTP; an answer other than 2xx is a failure. */
final class Http {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String signIn;

    private Http(String base, String signIn) {
        this.base = base;
        this.signIn = signIn;
    }

    static Http at(String base) {
        return new Http(base, null);
    }

    static Http as(String base, String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(base, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    JsonNode get(String path) {
        return json(text(path));
    }

    String text(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** With what belongs to the answer beside it, as the engine's own pages ask. */
    JsonNode hal(String path, Object body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/hal+json")
                .POST(BodyPublishers.ofByteArray(written(body)))));
    }

    private JsonNode send(String method, String path, Object body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(written(body)))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return signIn == null ? request : request.header("Authorization", signIn);
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + response.statusCode()
                        + " " + response.body().lines().findFirst().orElse(""));
            }
            return response.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] written(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
