package org.anshi.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** A sixth journey without a line of Java: a yearly inspection (年度保养) from a folder, and its sister by upload. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "anshi.models=src/test/resources/models/inspection")
@ActiveProfiles("demo")
class SixthJourneySystemTest {
    private static final Path INSPECTION = Path.of("src/test/resources/models/inspection");

    @LocalServerPort
    int port;

    private Outsider outsider;
    private RestClient web;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        web = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @Test
    void fromAFolderIsOfferedTimedToldAndWalked() {
        JsonNode offered = offered("inspection");
        assertThat(offered.path("name").asText()).isEqualTo("年度保养");
        assertThat(texts(offered.path("stages"))).containsExactly("acceptance", "solution", "arrival", "completion");
        assertThat(texts(offered.path("categories"))).containsExactly("large-appliance", "vehicle");

        JsonNode opened = outsider.open("inspection", "vehicle");
        String token = opened.path("token").asText();
        assertThat(explanation(token)).contains("4 个工作小时");

        JsonNode closed = outsider.walk(token);

        assertThat(closed.path("status").asText()).isEqualTo("closed");
        assertThat(closed.path("promises").findValuesAsText("stage"))
                .containsExactlyInAnyOrder("acceptance", "solution", "arrival", "completion");
        assertThat(closed.path("promises").findValuesAsText("state")).containsOnly("met");
        await().untilAsserted(
                        () -> assertThat(messages(opened.path("caseNumber").asText()))
                                .contains("received", "accepted", "visit-proposed", "inspection-done"));
    }

    @Test
    void byUploadRunsAtOnceAndRunningCasesKeepWhatTheyBeganWith() {
        Map<String, String> first = inspectionAs("overhaul");
        assertThat(upload("haibei-chen", first).getStatusCode().value()).isEqualTo(201);
        assertThat(texts(offered("overhaul").path("categories"))).containsExactly("large-appliance", "vehicle");
        JsonNode older = outsider.open("overhaul", "vehicle");

        Map<String, String> second = inspectionAs("overhaul");
        second.computeIfPresent(
                "overhaul-response-limits.dmn", (name, text) -> text.replaceFirst("<text>4</text>", "<text>8</text>"));
        second.computeIfPresent("accept-overhaul.form", (name, text) -> text.replace("受理决定 Decision", "决定 Decision"));
        assertThat(upload("haibei-chen", second).getStatusCode().value()).isEqualTo(201);
        JsonNode newer = outsider.open("overhaul", "vehicle");

        assertThat(explanation(older.path("token").asText())).contains("4 个工作小时");
        assertThat(explanation(newer.path("token").asText())).contains("8 个工作小时");
        assertThat(formOfFirstTask(older)).contains("受理决定 Decision");
        assertThat(formOfFirstTask(newer)).contains("\"决定 Decision");
        for (JsonNode opened : List.of(older, newer)) {
            assertThat(outsider.walk(opened.path("token").asText())
                            .path("status")
                            .asText())
                    .isEqualTo("closed");
        }
    }

    @Test
    void isHandedOverAlsoWhereItDrawsNoHandOver() {
        Map<String, String> models = inspectionAs("older-check");
        models.computeIfPresent("older-check.bpmn", (name, text) -> {
            String without = text.replaceFirst(
                            "(?s)<bpmn:subProcess id=\"SubProcess_HandOver\".*?</bpmn:subProcess>", "")
                    .replaceAll("(?s)<bpmndi:BPMN(Shape|Edge) id=\"\\w+HandOver\\w*_di\".*?</bpmndi:BPMN\\1>", "");
            assertThat(without).isNotEqualTo(text).doesNotContain("CallActivity_HandOver");
            return without;
        });
        assertThat(upload("haibei-chen", models).getStatusCode().value()).isEqualTo(201);
        JsonNode opened = outsider.open("older-check", "vehicle");
        String caseNumber = opened.path("caseNumber").asText();

        JsonNode offered = offer(caseNumber);
        assertThat(outsider.instances(caseNumber)).hasSize(2);
        assertThat(answer(caseNumber, offered, "withdraw").path("state").asText())
                .isEqualTo("withdrawn");
        assertThat(outsider.instances(caseNumber)).hasSize(1);
        assertThat(answer(caseNumber, offer(caseNumber), "withdraw")
                        .path("state")
                        .asText())
                .isEqualTo("withdrawn");
        offer(caseNumber);
        outsider.act(opened.path("token").asText(), "cancel", Map.of());
        assertThat(outsider.instances(caseNumber)).isEmpty();
    }

    @Test
    void anOfferThatItsDiagramMakesIsCalledByItToo() {
        Map<String, String> models = inspectionAs("offered-check");
        models.computeIfPresent(
                "offered-check.bpmn",
                (name, text) -> text.replace(
                        "handover.to(execution,'repairer')", "handover.offer(execution,'repairer','skill')"));
        assertThat(upload("haibei-chen", models).getStatusCode().value()).isEqualTo(201);
        JsonNode opened = outsider.open("offered-check", "vehicle");
        String caseNumber = opened.path("caseNumber").asText();
        outsider.complete(outsider.tasks(caseNumber).get(0));

        assertThat(asAdmin("/engine-rest/process-instance?businessKey=" + caseNumber + "&rootProcessInstances=true")
                        .split("\"businessKey\""))
                .as("one journey, which called the other")
                .hasSize(2);
        assertThat(outsider.instances(caseNumber)).hasSize(2);
        assertThat(outsider.walk(opened.path("token").asText()).path("status").asText())
                .isEqualTo("closed");
    }

    @Test
    void theSameUploadAgainIsTheSameRelease() {
        Map<String, String> models = inspectionAs("overhaul-twice");
        String first = upload("haibei-chen", models).getBody().path("id").asText();

        assertThat(upload("haibei-chen", models).getBody().path("id").asText())
                .isNotEmpty()
                .isEqualTo(first);
    }

    @Test
    void aRefusedReleaseSaysWhereAndWhatToDoAndLeavesNothingBehind() {
        long before = deployments();
        Map<String, String> models = inspectionAs("check-up");
        models.computeIfPresent(
                "check-up.bpmn", (name, text) -> text.replace("${promise.riskAt(execution,'arrival')}", "P1D"));
        models.remove("record-check-up.form");

        ResponseEntity<JsonNode> chinese = upload("haibei-chen", models);
        ResponseEntity<JsonNode> english = upload("haibei-chen", models, "en");

        assertThat(chinese.getStatusCode().value()).isEqualTo(422);
        assertThat(chinese.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).startsWith("application/problem+json");
        assertThat(chinese.getBody().path("errors").findValuesAsText("field"))
                .contains(
                        "check-up.bpmn#SubProcess_Arrival",
                        "check-up.bpmn#BoundaryEvent_ArrivalAtRisk",
                        "check-up.bpmn#Task_RecordInspection");
        assertThat(chinese.getBody().path("errors").findValuesAsText("message"))
                .anySatisfy(message -> assertThat(message)
                        .contains("记录保养 Record inspection", "没有表单 record-check-up", "Form reference"));
        assertThat(english.getBody().path("errors").findValuesAsText("message"))
                .anySatisfy(message -> assertThat(message)
                        .contains("There is no form record-check-up in this release.", "put its .form file"));
        assertThat(deployments()).isEqualTo(before);
        assertThat(outsider.journeys().findValuesAsText("key")).doesNotContain("check-up");
    }

    @Test
    void whatTheEngineItselfRefusesIsTold() {
        Map<String, String> models = inspectionAs("service-call");
        models.computeIfPresent(
                "service-call.bpmn", (name, text) -> text.replace("exclusiveGateway", "eventBasedGateway")
                        .replaceAll(" default=\"[^\"]*\"", ""));

        ResponseEntity<JsonNode> refused = upload("haibei-chen", models);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("errors").findValuesAsText("field"))
                .contains("service-call.bpmn#Gateway_InspectionAccepted");
    }

    @Test
    void aShippedModelIsNotTakenOverByAccident() {
        ResponseEntity<JsonNode> refused = upload(
                "haibei-chen",
                Map.of(
                        "recovery.bpmn",
                        read(Path.of("bpmn/recovery.bpmn")),
                        "recover.form",
                        read(Path.of("forms/recover.form"))));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("errors").findValuesAsText("message"))
                .singleElement()
                .asString()
                .contains("属于发布“anshi”");
    }

    @Test
    void releasingIsForAnalysts() {
        Map<String, String> models = inspectionAs("overhaul");
        assertThat(upload("haibei-wang", models).getStatusCode().value()).isEqualTo(403);
        assertThat(web.post()
                        .uri("/api/v1/models")
                        .body(parts(models))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void anUploadWithoutFilesOrWithAnOddNameIsRefused() {
        assertThat(upload("haibei-chen", Map.of("notes.txt", "x"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        var parts = parts(inspectionAs("overhaul"));
        parts.add("name", "../evil");
        assertThat(post("haibei-chen", parts, "zh-CN").getStatusCode().value()).isEqualTo(400);
    }

    private JsonNode offer(String caseNumber) {
        return asLead("/api/v1/cases/" + caseNumber + "/hand-overs", Map.of("to", "huadong-repair", "reason", "skill"));
    }

    private JsonNode answer(String caseNumber, JsonNode offered, String how) {
        return asLead(
                "/api/v1/cases/" + caseNumber + "/hand-overs/"
                        + offered.path("id").asText() + "/" + how,
                Map.of());
    }

    private JsonNode asLead(String path, Map<String, ?> said) {
        return web.post()
                .uri(path)
                .headers(headers -> headers.setBasicAuth("haibei-wang", "anshi"))
                .body(said)
                .retrieve()
                .body(JsonNode.class);
    }

    private ResponseEntity<JsonNode> upload(String analyst, Map<String, String> models) {
        return upload(analyst, models, "zh-CN");
    }

    private ResponseEntity<JsonNode> upload(String analyst, Map<String, String> models, String language) {
        return post(analyst, parts(models), language);
    }

    private ResponseEntity<JsonNode> post(String analyst, LinkedMultiValueMap<String, Object> parts, String language) {
        return web.post()
                .uri("/api/v1/models")
                .headers(headers -> headers.setBasicAuth(analyst, "anshi"))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .body(parts)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private static LinkedMultiValueMap<String, Object> parts(Map<String, String> models) {
        var parts = new LinkedMultiValueMap<String, Object>();
        models.forEach((name, text) -> parts.add("files", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        }));
        return parts;
    }

    /** The inspection's files under another name, inside and out. */
    private static Map<String, String> inspectionAs(String key) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(INSPECTION)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            file.getFileName().toString().replace("inspection", key),
                            read(file)
                                    .replaceAll("(?<=[\"'])inspection(?=[\"'-])", key)
                                    .replaceAll("(?<=[a-z]-)inspection(?=[\"'])", key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private JsonNode offered(String key) {
        for (JsonNode journey : outsider.journeys()) {
            if (journey.path("key").asText().equals(key)) {
                return journey;
            }
        }
        throw new AssertionError(key + " is not offered: " + outsider.journeys());
    }

    private String explanation(String token) {
        return web.get()
                .uri("/api/v1/track/{token}/promises/acceptance/explanation", token)
                .retrieve()
                .body(JsonNode.class)
                .path("lines")
                .toString();
    }

    private List<String> messages(String caseNumber) {
        return web.get()
                .uri("/demo/messages?caseNumber={number}", caseNumber)
                .retrieve()
                .body(JsonNode.class)
                .findValuesAsText("milestone");
    }

    private String formOfFirstTask(JsonNode opened) {
        JsonNode task = outsider.tasks(opened.path("caseNumber").asText()).get(0);
        return asAdmin("/engine-rest/task/" + task.path("id").asText() + "/deployed-form");
    }

    private long deployments() {
        return Long.parseLong(asAdmin("/engine-rest/deployment/count").replaceAll("\\D", ""));
    }

    private String asAdmin(String path) {
        return web.get()
                .uri(path)
                .headers(headers -> headers.setBasicAuth("admin", "anshi"))
                .retrieve()
                .body(String.class);
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
