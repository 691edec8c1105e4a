package org.anshi.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A program that calls the product over HTTP and takes every answer as it comes, refusals too. */
class Program {
    private static final String BOUNDARY = "----outside";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String[] signedIn;

    Program(String base) {
        this(base, new String[0]);
    }

    private Program(String base, String[] signedIn) {
        this.base = base;
        this.signedIn = signedIn;
    }

    /** @param user of the demonstration, whose password is known */
    Program as(String user) {
        return new Program(base, new String[] {"Authorization", basic(user)});
    }

    Program withToken(String token) {
        return new Program(base, new String[] {"Authorization", "Bearer " + token});
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, JsonNode body, String... headers) {
        return post(path, body.toString(), headers);
    }

    Answer post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, byte[] body, String... headers) {
        boolean typed = List.of(headers).contains("Content-Type");
        return send("POST", path, body, typed ? headers : with(headers, "Content-Type", "application/json"));
    }

    Answer act(String token, String action, Map<String, ?> fields) {
        return post("/api/v1/track/" + token + "/actions/" + action, Requests.object(Map.of("fields", fields)));
    }

    /** @param user of the demonstration, whose password is known */
    Answer postAs(String user, String path, Map<String, ?> body) {
        return post(path, Requests.object(body), "Authorization", basic(user), "Content-Type", "application/json");
    }

    static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":anshi").getBytes(StandardCharsets.UTF_8));
    }

    Answer progress(String token) {
        return get("/api/v1/track/" + token);
    }

    /** Each file as a part "photos" with the name {@code photo.jpg}. */
    Answer upload(String path, List<byte[]> files, String... headers) {
        return upload(path, "photos", "photo.jpg", files, headers);
    }

    Answer upload(String path, String part, String fileName, List<byte[]> files, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                            + fileName + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(
                path, body.toByteArray(), with(headers, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (String[] some : List.of(signedIn, headers)) {
            if (some.length > 0) {
                request.headers(some);
            }
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
