package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.anshi.casefile.CaseFiles;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partner's own system works with what the API tells it: what is offered, what it is about, what is to be done. */
@FromOutside
class PartnersDaySystemTest {
    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    PersonalData personalData;

    private Program lead;
    private Program partner;
    private Program stranger;
    private Outsider outsider;
    private String caseNumber;
    private String token;
    private String path;

    @BeforeEach
    void aCaseWithAPhotoIsOffered() {
        Program anybody = new Program("http://localhost:" + port);
        outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        lead = anybody.as("haibei-wang");
        partner = anybody.as("huadong-zhou");
        stranger = anybody.as("shunjie-qian");
        Answer opened = anybody.post("/api/v1/cases", Requests.repair());
        caseNumber = opened.at("caseNumber");
        token = opened.at("token");
        path = "/api/v1/cases/" + caseNumber;
        anybody.upload("/api/v1/track/" + token + "/photos", List.of(Pictures.jpeg()));
    }

    @Test
    void fromTheOfferToTheNextStep() {
        assertThat(partner.get(path).status()).isEqualTo(404);
        assertThat(offer("huadong-repair").status()).isEqualTo(201);

        JsonNode offered = ofOurs(partner.get("/api/v1/hand-overs"));
        assertThat(offered.path("from").asText()).isEqualTo("haibei");
        assertThat(offered.path("words").asText()).isEqualTo("压缩机异响");
        assertThat(ofOurs(stranger.get("/api/v1/hand-overs?state=offered"))).isNull();

        Answer file = partner.get(path);
        assertThat(file.at("description")).isEqualTo("不制冷");
        assertThat(file.at("product.serialNumber")).isEqualTo("SN-1");
        assertThat(partner.get(path + "/documents/" + file.at("documents.0.id")).contentType())
                .isEqualTo("image/jpeg");

        assertThat(partner.post(path + "/hand-overs/" + offered.path("id").asText() + "/accept", "")
                        .status())
                .isEqualTo(200);
        assertThat(ofOurs(partner.get("/api/v1/hand-overs"))).isNull();
        assertThat(ofOurs(partner.get("/api/v1/hand-overs?state=accepted"))).isNotNull();
        JsonNode line = ofOurs(partner.get("/api/v1/cases"));
        assertThat(line.path("holder").asText()).isEqualTo("huadong-repair");
        assertThat(line.path("next").path("stage").asText()).isEqualTo("acceptance");
        assertThat(ofOurs(stranger.get("/api/v1/cases?status=any"))).isNull();

        JsonNode task = partner.get(path).json().path("tasks").path(0);
        assertThat(task.path("element").asText()).isEqualTo("Task_AcceptRequest");
        assertThat(task.path("yours").asBoolean()).isTrue();
        assertThat(partner.get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form")
                        .status())
                .isEqualTo(200);
        assertThat(lead.get(path).json().path("tasks").path(0).path("yours").asBoolean())
                .isFalse();
        JsonNode listed = outsider.tasks(caseNumber).get(0);
        String ofTask = "/api/v1/cases?task=" + listed.path("id").asText();
        assertThat(partner.get(ofTask).at("0.caseNumber")).isEqualTo(caseNumber);
        assertThat(stranger.get(ofTask).json()).isEmpty();
        Answer done = partner.post(
                "/engine-rest/task/" + task.path("id").asText() + "/complete",
                Requests.object(Map.of("variables", outsider.filled(listed, Map.of()))));
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
    }

    @Test
    void contactDetailsAreMaskedUntilAskedForOnRecord() {
        offer("huadong-repair");
        assertThat(partner.get(path).at("consumer.phone")).isEqualTo("138******01");
        assertThat(partner.get(path).text()).doesNotContain("李梅", "13800000001", "世纪大道1号", "查看了消费者");

        Answer revealed = partner.post(path + "/consumer", "");

        assertThat(revealed.at("name")).isEqualTo("李梅");
        assertThat(revealed.at("phone")).isEqualTo("+8613800000001");
        assertThat(revealed.at("street")).isEqualTo("世纪大道1号");
        JsonNode note = lead.get(path).json().path("notes").path(0);
        assertThat(note.path("author").asText()).isEqualTo("huadong-zhou");
        assertThat(note.path("words").asText()).contains("查看了消费者");
        assertThat(stranger.post(path + "/consumer", "").status()).isEqualTo(404);
    }

    @Test
    void whoHasNothingLeftToDoReadsTheCaseButNotHowToReachTheConsumer() {
        Answer offered = offer("huadong-repair");
        partner.post(path + "/hand-overs/" + offered.at("id") + "/accept", "");
        new Program("http://localhost:" + port).act(token, "cancel", Map.of());
        for (JsonNode left = outsider.tasks(caseNumber); !left.isEmpty(); left = outsider.tasks(caseNumber)) {
            outsider.complete(left.get(0));
        }

        assertThat(partner.get(path).json().path("mayReadConsumer").asBoolean()).isFalse();
        Answer refused = partner.post(path + "/consumer", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.at("detail")).contains("只对牵头单位");
        assertThat(ofOurs(partner.get("/api/v1/cases"))).isNull();
        assertThat(ofOurs(partner.get("/api/v1/cases?status=any"))).isNotNull();
    }

    @Test
    void aCaseWhoseConsumerWasErasedIsStillRead() {
        personalData.destroy(cases.get(new CaseNumber(caseNumber)).key());

        Answer file = lead.get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.json().has("consumer")).isFalse();
        assertThat(file.json().path("description").isNull()).isTrue();
        assertThat(lead.post(path + "/consumer", "").status()).isEqualTo(404);
    }

    private Answer offer(String to) {
        return lead.post(path + "/hand-overs", Requests.object(Map.of("to", to, "reason", "skill", "words", "压缩机异响")));
    }

    /** What a list says of this case; null where it says nothing. */
    private JsonNode ofOurs(Answer list) {
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return StreamSupport.stream(list.json().spliterator(), false)
                .filter(one -> one.path("caseNumber").asText().equals(caseNumber))
                .findFirst()
                .orElse(null);
    }
}
