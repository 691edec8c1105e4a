package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Keycloak is to be there and is not, from the start: consumers are served, and whoever wants to sign in is told plainly. */
@FromOutside
@ActiveProfiles({"demo", "keycloak"})
// Nobody listens at this port.
@TestPropertySource(properties = "anshi.keycloak.url=http://localhost:9")
class WithoutKeycloakSystemTest {
    private static final String SOMEBODYS_TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.c2lnbmF0dXJl";

    @LocalServerPort
    int port;

    private Program program;

    @BeforeEach
    void comesFromOutside() {
        program = new Program("http://localhost:" + port);
    }

    @Test
    void consumersAreServed() {
        Answer opened = program.post("/api/v1/cases", Requests.repair());

        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(program.progress(opened.at("token")).at("responsible.organisation"))
                .isEqualTo("haibei");
        assertThat(program.act(opened.at("token"), "ask-human", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void whoeverWantsToSignInIsToldPlainlyInBothLanguages() {
        Answer page = program.get("/login", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotBlank();
        assertThat(page.text()).contains("登录服务（Keycloak）暂时无法连接").contains("cannot be reached");
    }

    @Test
    void programsAreToldToTryAgain() {
        Answer answer = program.withToken(SOMEBODYS_TOKEN).get("/engine-rest/task");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.at("detail")).contains("暂时无法连接");
    }

    @Test
    void itIsHealthyNevertheless() {
        assertThat(program.get("/actuator/health").at("status")).isEqualTo("UP");
    }
}
