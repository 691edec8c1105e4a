package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.anshi.RealKeycloak;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Programs sign in by tokens of a real Keycloak: staff's own scripts, and partners' systems, which see their own cases only. */
@FromOutside
@ActiveProfiles({"demo", "keycloak"})
class BearerTokenSystemTest {
    private static final RealKeycloak KEYCLOAK = RealKeycloak.running();

    @LocalServerPort
    int port;

    @Autowired
    PeopleStore people;

    private String base;
    private Program program;

    @DynamicPropertySource
    static void signIn(DynamicPropertyRegistry properties) {
        RealKeycloak.in(properties);
    }

    @BeforeEach
    void comesFromOutside() {
        base = "http://localhost:" + port;
        program = new Program(base);
    }

    @Test
    void onlyATokenMadeOutToThisApiOpensIt() {
        String forOthers = KEYCLOAK.tokenOfClient("anshi");
        String forUs = KEYCLOAK.tokenOf("haibei-wang");

        for (String path : new String[] {"/engine-rest/task", "/api/v1/cases/AS-20260101-000001/hand-overs"}) {
            assertThat(program.get(path).status()).as(path).isEqualTo(401);
            assertThat(program.as("haibei-wang").get(path).status()).as(path).isEqualTo(401);
            assertThat(program.withToken(forOthers).get(path).status()).as(path).isEqualTo(401);
            assertThat(program.withToken(forUs + "x").get(path).status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(program.withToken(forUs).get(path).status()).as(path).isIn(200, 404);
        }
        assertThat(program.withToken(forOthers).get("/engine-rest/task").header("WWW-Authenticate"))
                .startsWith("Bearer");
        assertThat(program.get("/v3/api-docs").at("components.securitySchemes.staff.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void whoIsRefusedIsToldWhatToBringAndWhereToGetIt() {
        String tokens = KEYCLOAK.url() + "/realms/anshi/protocol/openid-connect/token";
        for (String path : new String[] {"/engine-rest/task", "/api/v1/hand-overs"}) {
            assertThat(refusal(program, path)).contains("Authorization: Bearer", tokens);
            assertThat(refusal(program.as("haibei-wang"), path)).contains("不收用户名和密码", "HTTP Basic", tokens);
            assertThat(refusal(program.withToken(KEYCLOAK.tokenOfClient("anshi")), path))
                    .contains("令牌无效", "get another at " + tokens);
        }
        assertThat(program.get("/v3/api-docs").at("components.securitySchemes.staff.description"))
                .contains(tokens, "client_credentials");
    }

    private static String refusal(Program program, String path) {
        Answer refused = program.get(path);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.at("status")).isEqualTo("401");
        return refused.at("detail");
    }

    @Test
    void rolesComeFromGroups() {
        Answer denied = program.withToken(KEYCLOAK.tokenOf("haibei-wang")).post("/api/v1/models", "{}");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.contentType()).isEqualTo("application/problem+json");
        assertThat(program.withToken(KEYCLOAK.tokenOf("haibei-chen"))
                        .post("/api/v1/models", "{}")
                        .status())
                .isNotIn(401, 403);
        assertThat(program.withToken(KEYCLOAK.tokenOf("admin"))
                        .get("/actuator/health")
                        .json()
                        .has("components"))
                .isTrue();
    }

    @Test
    void aPartnersSystemTakesACaseOverAndSeesItsOwnCasesOnly() {
        Answer opened = program.post("/api/v1/cases", Requests.repair());
        String offers = "/api/v1/cases/" + opened.at("caseNumber") + "/hand-overs";
        Answer offered = program.withToken(KEYCLOAK.tokenOf("haibei-wang"))
                .post(offers, Requests.object(Map.of("to", "huadong-repair", "reason", "skill")));
        assertThat(offered.status()).as(offered.toString()).isEqualTo(201);

        Program stranger = program.withToken(KEYCLOAK.tokenOfClient("lvhuan-system"));
        assertThat(stranger.get(offers).status()).isEqualTo(404);
        assertThat(stranger.get(tasksOf(opened)).json()).isEmpty();

        Program partner = program.withToken(KEYCLOAK.tokenOfClient("huadong-repair-system"));
        String path = "/api/v1/cases/" + opened.at("caseNumber");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/hand-overs").text()).doesNotContain(opened.at("caseNumber"));
        assertThat(partner.get("/api/v1/hand-overs").text()).contains(opened.at("caseNumber"));
        assertThat(partner.get(path).at("description")).isEqualTo("不制冷");
        assertThat(partner.post(path + "/consumer", "").at("phone")).isEqualTo("+8613800000001");
        Answer accepted = partner.post(offers + "/" + offered.at("id") + "/accept", "");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(people.find("service-account-huadong-repair-system").map(Person::name))
                .hasValue("华东维修系统");
        assertThat(accepted.at("answeredBy")).isEqualTo("service-account-huadong-repair-system");
        assertThat(program.progress(opened.at("token")).at("responsible.organisation"))
                .isEqualTo("huadong-repair");
        assertThat(partner.get(tasksOf(opened)).json()).isNotEmpty();
    }

    @Test
    void everyFirstOptionLeadsARepairToItsGoodEnd() {
        Outsider outsider = Outsider.withToken(base, () -> KEYCLOAK.tokenOf("admin"));

        JsonNode closed = outsider.walk(
                outsider.open("repair", "large-appliance").path("token").asText());

        assertThat(closed.path("status").asText()).isEqualTo("closed");
    }

    private static String tasksOf(Answer opened) {
        return "/engine-rest/task?processInstanceBusinessKey=" + opened.at("caseNumber");
    }
}
