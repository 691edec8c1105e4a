package org.anshi.demo.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The people one can be in a demonstration, with their passwords: those of the realm file. */
@Component
@Profile("demo")
class DemoPeople {
    record DemoPerson(String name, String username, String password, String groups) {}

    private final List<DemoPerson> all = new ArrayList<>();

    DemoPeople(ObjectMapper json) {
        try (InputStream realm = new ClassPathResource("keycloak-realm/anshi-realm.json").getInputStream()) {
            for (JsonNode user : json.readTree(realm).path("users")) {
                String password = user.path("credentials").path(0).path("value").asText("");
                if (!password.isEmpty()) {
                    all.add(person(user, password));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPerson person(JsonNode user, String password) {
        List<String> groups = new ArrayList<>();
        user.path("groups").forEach(group -> groups.add(group.asText().replaceFirst("^/", "")));
        String name = user.path("lastName").asText() + user.path("firstName").asText();
        return new DemoPerson(name, user.path("username").asText(), password, String.join("，", groups));
    }

    List<DemoPerson> all() {
        return all;
    }
}
