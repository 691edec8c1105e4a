package org.anshi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.notification.Notifications;
import org.anshi.notification.Notifications.Message;
import org.anshi.shared.OrganisationId;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;

/** A task that asks for a qualification goes to nobody without it, whichever way it is handed over. Turns the clock by a year. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "anshi.qualifications.warn-days=30")
@ActiveProfiles("demo")
class QualifiedPeopleSystemTest {
    private static final OrganisationId REPAIRER = new OrganisationId("huadong-repair");
    private static final String LAPSED = "huadong-zheng";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Staff staff;

    @Autowired
    PeopleStore people;

    @Autowired
    LapseWatch watch;

    @Autowired
    Notifications notifications;

    private Outsider outsider;

    @BeforeEach
    void comesFromOutside() {
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
    }

    @Test
    void aLapsedCourseKeepsATaskFromSomebodyHoweverItIsHandedOver() {
        String task = "/engine-rest/task/" + aRepairToDo();
        Map<String, String> him = Map.of("userId", LAPSED);

        refused(post(LAPSED, task + "/claim", him), "您的课程“用电与作业安全”自", "起已过期", "本单位安全负责人", "has lapsed since");
        refused(post(LAPSED, task + "/complete", Map.of()), "您的课程“用电与作业安全”自");
        refused(post(LAPSED, task + "/submit-form", Map.of()), "您的课程“用电与作业安全”自");
        refused(post("admin", task + "/assignee", him), "不能交给 huadong-zheng", "其课程“用电与作业安全”自");
        refused(post("admin", task + "/delegate", him), "不能交给 huadong-zheng");
        refused(
                post("admin", task + "/identity-links", Map.of("userId", LAPSED, "type", "assignee")),
                "不能交给 huadong-zheng");
        refused(
                exchange("admin", HttpMethod.PUT, task, Map.of("name", "维修产品", "assignee", LAPSED)),
                "不能交给 huadong-zheng");
        assertThat(get("admin", task).path("assignee").isNull()).isTrue();

        assertThat(post("huadong-wu", task + "/claim", Map.of("userId", "huadong-wu"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("huadong-wu", task + "/unclaim", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void anAdministratorNeedsWhatTheTaskAsksForAsEverybodyElse() {
        String task = "/engine-rest/task/" + aRepairToDo();
        QualificationRecord own = staff.file(admin(), Supervision.ADMINISTRATION, "admin").history().stream()
                .filter(record -> record.qualification().equals("safety"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        staff.withdraw(admin(), Supervision.ADMINISTRATION, "admin", own.id(), "成绩登记有误");

        refused(post("admin", task + "/claim", Map.of("userId", "admin")), "您的课程“用电与作业安全”自", "被撤销", "was withdrawn");

        staff.enter(admin(), Supervision.ADMINISTRATION, "admin", course("safety", "96"));
        assertThat(post("admin", task + "/claim", Map.of("userId", "admin")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void aRenewedCourseCountsAtOnceUntilItLapsesAgain() {
        String task = "/engine-rest/task/" + aRepairToDo();
        Person supervisor = people.find("huadong-feng").orElseThrow();

        staff.enter(supervisor, REPAIRER, LAPSED, course("safety", "89"));
        refused(post(LAPSED, task + "/claim", Map.of("userId", LAPSED)), "您的课程“用电与作业安全”自", "起已过期");

        staff.enter(supervisor, REPAIRER, LAPSED, course("safety", "95"));
        assertThat(post(LAPSED, task + "/claim", Map.of("userId", LAPSED)).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post(LAPSED, task + "/unclaim", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        outsider.waitUntil(outsider.now().plusMonths(12).plusDays(1));
        refused(post(LAPSED, task + "/claim", Map.of("userId", LAPSED)), "您的课程“用电与作业安全”自", "起已过期");
        assertThat(post("huadong-wu", task + "/claim", Map.of("userId", "huadong-wu"))
                        .getStatusCode())
                .as("a colleague who renewed it")
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void anOrganisationIsWrittenToOnceAboutWhatLapses() {
        watch.look();
        watch.look();

        List<Message> letters = notifications.latest(500).stream()
                .filter(message -> message.milestone().equals("qualifications-lapse"))
                .filter(message -> message.audience().equals("huadong-repair"))
                .toList();
        assertThat(letters).isNotEmpty();
        assertThat(letters.stream()
                        .filter(letter -> letter.text().contains("huadong-zheng 的沟通技巧"))
                        .toList())
                .hasSize(1)
                .allSatisfy(letter -> {
                    assertThat(letter.text()).contains("有效期至", "/desk/staff", "valid until");
                    assertThat(letter.caseNumber()).isNull();
                    assertThat(letter.to()).isEqualTo("desk@huadong-repair.example.org");
                });
    }

    @ParameterizedTest
    @CsvSource({"repair, large-appliance", "repair, vehicle", "recycling, phone-pc", "delivery, furniture"})
    void everybodyButOneWhoSeesATaskCanTakeIt(String journey, String category) throws IOException {
        JsonNode opened = outsider.open(journey, category);
        String token = opened.path("token").asText();
        String number = opened.path("caseNumber").asText();

        for (JsonNode progress = outsider.progress(token);
                !Outsider.isOver(progress);
                progress = outsider.progress(token)) {
            for (JsonNode task : outsider.tasks(number)) {
                takenByEverybody(task);
            }
            outsider.walkOneStep(progress, token);
        }

        assertThat(outsider.progress(token).path("status").asText()).isEqualTo("closed");
    }

    private void takenByEverybody(JsonNode task) throws IOException {
        String path = "/engine-rest/task/" + task.path("id").asText();
        List<String> groups = outsider.groupsOf(task);
        JsonNode realm =
                new ObjectMapper().readTree(new ClassPathResource("keycloak-realm/anshi-realm.json").getInputStream());
        for (JsonNode person : realm.path("users")) {
            if (person.has("serviceAccountClientId")) {
                continue;
            }
            String name = person.path("username").asText();
            boolean sees = StreamSupport.stream(person.path("groups").spliterator(), false)
                    .anyMatch(group -> groups.contains(group.asText().substring(1)));
            if (sees && !name.equals(LAPSED)) {
                assertThat(post(name, path + "/claim", Map.of("userId", name)).getStatusCode())
                        .as(name + " claims " + task.path("name").asText())
                        .isEqualTo(HttpStatus.NO_CONTENT);
                post(name, path + "/unclaim", Map.of());
            }
        }
    }

    private String aRepairToDo() {
        JsonNode opened = outsider.open("repair", "large-appliance");
        String number = opened.path("caseNumber").asText();
        outsider.walkUntil(opened.path("token").asText(), progress -> isNext(number, "Task_RepairProduct"));
        return outsider.tasks(number).get(0).path("id").asText();
    }

    private boolean isNext(String number, String element) {
        JsonNode tasks = outsider.tasks(number);
        return !tasks.isEmpty()
                && tasks.get(0).path("taskDefinitionKey").asText().equals(element);
    }

    private EnterQualification course(String code, String score) {
        return new EnterQualification(code, "", today(), score, "", "");
    }

    private String today() {
        return outsider.now()
                .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
    }

    private Person admin() {
        return people.find("admin").orElseThrow();
    }

    private static void refused(ResponseEntity<JsonNode> answer, String... sentence) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody().path("message").asText()).contains(sentence).doesNotContain("Exception", "ENGINE");
    }

    private JsonNode get(String person, String path) {
        return rest.withBasicAuth(person, "anshi").getForObject(path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String person, String path, Object body) {
        return exchange(person, HttpMethod.POST, path, body);
    }

    private ResponseEntity<JsonNode> exchange(String person, HttpMethod method, String path, Object body) {
        return rest.withBasicAuth(person, "anshi").exchange(path, method, new HttpEntity<>(body), JsonNode.class);
    }
}
