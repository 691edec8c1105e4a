package org.anshi;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A Keycloak with the realm file, as Maven unpacked it under {@code target}: one for all tests of a JVM, on a free port. It
 * can be stopped and started again, and people can be moved in it.
 */
public final class RealKeycloak {
    private static final Path HOME = Path.of(System.getProperty("anshi.keycloak", "target/keycloak/keycloak-26.7.3"));
    private static final Path REALM = Path.of("keycloak-realm/anshi-realm.json");
    private static final String OPERATOR = "operator";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static RealKeycloak only;

    private final int port;
    private final RestClient http;
    private Process process;

    private RealKeycloak(int port) {
        this.port = port;
        this.http = RestClient.create(url());
    }

    /** Started by the first who asks; it ends with the JVM. */
    public static synchronized RealKeycloak running() {
        if (only == null) {
            only = new RealKeycloak(freePort());
            only.prepare();
            Runtime.getRuntime().addShutdownHook(new Thread(only::stop));
            only.start();
        }
        return only;
    }

    /** What a product needs to know of it. */
    public static void in(DynamicPropertyRegistry properties) {
        RealKeycloak keycloak = running();
        properties.add("anshi.keycloak.url", keycloak::url);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    private void prepare() {
        if (!Files.isDirectory(HOME)) {
            throw new IllegalStateException(HOME.toAbsolutePath() + " is missing; ./mvnw dependency:unpack@keycloak");
        }
        try {
            FileSystemUtils.deleteRecursively(HOME.resolve("data"));
            Path realms = Files.createDirectories(HOME.resolve("data/import"));
            Files.copy(REALM, realms.resolve(REALM.getFileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        Path log = HOME.resolve("keycloak.log");
        ProcessBuilder keycloak = new ProcessBuilder(
                        "sh",
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=localhost",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        keycloak.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        OPERATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        OPERATOR,
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx384m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1"));
        try {
            process = keycloak.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .failFast("Keycloak does not start, see " + log, () -> !process.isAlive())
                .until(this::answers);
    }

    private boolean answers() {
        try {
            return http.get()
                    .uri("/realms/anshi")
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (RestClientException notYet) {
            return false;
        }
    }

    public void stop() {
        List<ProcessHandle> all = java.util.stream.Stream.concat(
                        process.descendants(), java.util.stream.Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the realm file has it for the address of the product that is to be tested. */
    public void servesProductAt(String base) {
        ObjectNode client = (ObjectNode) find("/clients?clientId=anshi");
        client.putArray("redirectUris").add(base + "/login/oauth2/code/keycloak");
        ObjectNode attributes = (ObjectNode) client.path("attributes");
        attributes.put("post.logout.redirect.uris", base + "/login?logout");
        attributes.put("backchannel.logout.url", base + "/logout/connect/back-channel/keycloak");
        admin(HttpMethod.PUT, "/clients/" + client.path("id").asText(), client);
    }

    public void move(String person, String from, String to) {
        String groups = "/users/" + idOf(person) + "/groups/";
        admin(HttpMethod.PUT, groups + group(to), null);
        admin(HttpMethod.DELETE, groups + group(from), null);
    }

    public void enable(String person, boolean enabled) {
        admin(HttpMethod.PUT, "/users/" + idOf(person), Map.of("enabled", enabled));
    }

    /** As an administrator ends all sign-ins of a person. */
    public void signOut(String person) {
        admin(HttpMethod.POST, "/users/" + idOf(person) + "/logout", null);
    }

    /** A bearer token for somebody of the realm file, whose password is known. */
    public String tokenOf(String person) {
        return token(
                "anshi",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "anshi-command-line",
                        "username",
                        person,
                        "password",
                        "anshi"));
    }

    /** A bearer token for a client by its own credentials. */
    public String tokenOfClient(String client) {
        return token(
                "anshi",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "anshi-demo"));
    }

    private String idOf(String person) {
        return find("/users?exact=true&username=" + person).path("id").asText();
    }

    private String group(String name) {
        return find("/groups?exact=true&search=" + name).path("id").asText();
    }

    private JsonNode find(String path) {
        return admin(HttpMethod.GET, path, null).path(0);
    }

    private JsonNode admin(HttpMethod method, String path, Object body) {
        String token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", OPERATOR, "password", OPERATOR));
        var request =
                http.method(method).uri("/admin/realms/anshi" + path).headers(headers -> headers.setBearerAuth(token));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().body(JsonNode.class);
    }

    private String token(String realm, Map<String, String> credentials) {
        var form = new LinkedMultiValueMap<String, String>();
        credentials.forEach(form::add);
        return http.post()
                .uri("/realms/" + realm + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class)
                .path("access_token")
                .asText();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
