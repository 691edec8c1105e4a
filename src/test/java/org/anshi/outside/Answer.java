package org.anshi.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back over the wire. */
record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(this.toString(), notJson);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Without parameters such as the charset. */
    String contentType() {
        return headers.firstValue("Content-Type")
                .map(type -> type.replaceAll("\\s*;.*", ""))
                .orElse("");
    }

    String at(String path) {
        return json().at("/" + path.replace('.', '/')).asText();
    }

    List<String> faultyFields() {
        return json().path("errors").findValuesAsText("field");
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + text.substring(0, Math.min(text.length(), 600));
    }
}
