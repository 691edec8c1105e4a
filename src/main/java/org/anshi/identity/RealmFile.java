package org.anshi.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anshi.identity.AccountStore.Account;
import org.springframework.core.io.Resource;

/** People as a Keycloak realm export lists them: the one file for the embedded default, for tests and for a real Keycloak. */
record RealmFile(List<Account> accounts) {
    static RealmFile read(Resource file, ObjectMapper json) {
        try (InputStream content = file.getInputStream()) {
            return new RealmFile(each(json.readTree(content).path("users"))
                    .filter(user -> user.path("serviceAccountClientId").isMissingNode())
                    .filter(user -> user.path("enabled").asBoolean(true))
                    .map(RealmFile::account)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The realm file " + file + " cannot be read", unreadable);
        }
    }

    private static Account account(JsonNode user) {
        return new Account(
                user.path("username").asText(),
                user.path("firstName").asText(),
                user.path("lastName").asText(),
                user.path("email").asText(),
                user.path("credentials").path(0).path("value").asText(null),
                groups(user.path("groups")));
    }

    private static Set<String> groups(JsonNode paths) {
        return each(paths).map(path -> path.asText().replaceFirst("^/", "")).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
