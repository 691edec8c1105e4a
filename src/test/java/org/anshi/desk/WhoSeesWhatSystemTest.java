package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anshi.casefile.CaseFiles;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Who may open a case, and who may read how to reach its consumer. */
class WhoSeesWhatSystemTest extends AtTheDesk {
    private static final String NOT_YOURS = "没有这个服务单，或者您所在的单位没有参与它。";

    @Autowired
    CaseFiles cases;

    @Autowired
    PersonalData personalData;

    @Test
    void toOthersACaseLooksLikeOneThatDoesNotExist() {
        String number = number(aRepair());
        StaffBrowser courier = signedIn("shunjie-xu");
        UUID guessed = UUID.randomUUID();

        for (String path : List.of(
                "/desk/cases/" + number,
                "/desk/cases/AS-20200101-000001",
                "/desk/cases/AS-1",
                "/desk/cases/" + number + "/attachments/" + guessed,
                "/desk/cases/" + number + "/attachments/" + guessed + "/thumbnail",
                "/desk?q=" + number,
                "/desk?q=AS-20200101-000001")) {
            HttpResponse<String> answer = courier.open(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body())
                    .as(path)
                    .contains(NOT_YOURS)
                    .doesNotContain("KFR-35", "海贝")
                    .doesNotContain("Exception");
        }
        for (String path : List.of("/consumer", "/force-majeure", "/force-majeure/end")) {
            HttpResponse<String> answer = courier.send("/desk/cases/" + number + path, Map.of());
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains(NOT_YOURS);
        }
        assertThat(signedIn("admin").open("/desk/cases/" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheEngineKeepsToOthersIsRefusedOnTheSamePageAsOurOwn() {
        StaffBrowser clerk = signedIn("haibei-wang");
        for (String path : List.of("/workbench", "/camunda/app/cockpit/", "/camunda/app/admin/")) {
            HttpResponse<String> refused = clerk.open(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body())
                    .as(path)
                    .contains("无权访问", "haibei-wang", "换一个身份登录")
                    .doesNotContain("这一步没有成功", "查询服务进度");
        }
    }

    @Test
    void whoIsGivenATaskHoldsTheCaseAndStaysInvolvedAfterwards() {
        JsonNode opened = aRepairOutOfWarranty();
        String number = number(opened);
        StaffBrowser repairer = signedIn("huadong-zhou");
        assertThat(repairer.open("/desk/cases/" + number).statusCode()).isEqualTo(404);

        doTask(number, "Task_AcceptRequest");
        doTask(number, "Task_GuideRemotely");
        assertThat(repairer.page("/desk/cases/" + number)).contains("维修报价", "现由", "去办理");
        assertThat(holder(opened)).isEqualTo("huadong-repair");
        assertThat(repairer.send("/desk/cases/" + number + "/consumer", Map.of())
                        .body())
                .contains("+8613800000001");

        doTask(number, "Task_QuoteRepair");
        outsider.act(opened.path("token").asText(), "reject-quote", Map.of());
        doTask(number, "Task_HandBackProduct");
        assertThat(repairer.send("/desk/cases/" + number + "/consumer", Map.of())
                        .statusCode())
                .as("nothing left to do")
                .isEqualTo(403);
        assertThat(repairer.open("/desk/cases/" + number).statusCode()).isEqualTo(200);
        assertThat(signedIn("dongfang-liu").open("/desk/cases/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoBringsTheProductBackAfterACancellationCanReadWhereTo() {
        JsonNode opened = aRepair();
        String number = number(opened);
        String token = opened.path("token").asText();
        outsider.walkUntil(token, progress -> isNext(number, "Task_ProposeAppointment"));
        outsider.complete(outsider.tasks(number).get(0), Map.of("method", "drop-off"));
        outsider.walkUntil(token, progress -> isNext(number, "Task_RepairProduct"));
        outsider.act(token, "cancel", Map.of());

        StaffBrowser repairer = signedIn("huadong-zhou");
        assertThat(repairer.send("/desk/cases/" + number + "/consumer", Map.of())
                        .body())
                .contains("世纪大道1号");
        doTask(number, "Task_ReturnAfterCancel");
        assertThat(repairer.send("/desk/cases/" + number + "/consumer", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theHolderOfTheMomentReachesTheConsumerAFormerOneNoLonger() {
        JsonNode opened = aRepair();
        String number = number(opened);
        StaffBrowser technician = signedIn("huadong-wu");
        await().until(() -> {
            outsider.complete(outsider.tasks(number).get(0));
            return holder(opened).equals("huadong-repair");
        });

        String revealed = technician
                .send("/desk/cases/" + pageOf(technician, number) + "/consumer", Map.of())
                .body();
        assertThat(revealed).contains("李梅", "+8613800000001", "世纪大道1号", "已记录");

        assertThat(anybody.post()
                        .uri(
                                "/api/v1/track/{token}/actions/cancel",
                                opened.path("token").asText())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("fields", Map.of()))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        while (!outsider.tasks(number).isEmpty()) {
            outsider.complete(outsider.tasks(number).get(0));
        }
        assertThat(technician.page("/desk/cases/" + number))
                .contains("已取消", "华东维修")
                .doesNotContain("显示联系方式");
        assertThat(technician
                        .send("/desk/cases/" + number + "/consumer", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void contactDetailsStayMaskedUntilSomebodyLooksOnRecord() {
        JsonNode opened = aRepair();
        String number = number(opened);
        StaffBrowser clerk = signedIn("haibei-wang");

        assertThat(clerk.page("/desk/cases/" + number))
                .contains("李*", "138******01")
                .doesNotContain("李梅", "13800000001", "li.mei@", "世纪大道1号", "查看了消费者");
        assertThat(clerk.send("/desk/cases/" + number + "/consumer", Map.of()).body())
                .contains("李梅", "+8613800000001", "li.mei@example.org", "世纪大道1号");
        assertThat(clerk.page("/desk/cases/" + number))
                .contains("查看联系方式", "查看了消费者的完整联系方式", "王芳 haibei-wang", "138******01")
                .doesNotContain("李梅", "13800000001");
    }

    @Test
    void theConsumersKeysAreNoStaffsBusiness() {
        JsonNode opened = aRepair();

        assertThat(signedIn("haibei-zhao").page("/desk/cases/" + number(opened)))
                .doesNotContain(opened.path("token").asText(), "/track/");
    }

    @Test
    void aCaseWhoseConsumerWasErasedStillOpens() throws Exception {
        JsonNode opened = aRepair();
        addPhoto(opened.path("token").asText(), 200, 200);
        personalData.destroy(cases.get(new CaseNumber(number(opened))).key());
        StaffBrowser clerk = signedIn("haibei-wang");

        assertThat(clerk.page("/desk/cases/" + number(opened)))
                .contains("消费者的个人信息已按规定删除", "KFR-35", "受理维修申请")
                .doesNotContain("李", "138******01", "显示联系方式");
        assertThat(clerk.send("/desk/cases/" + number(opened) + "/consumer", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode aRepairOutOfWarranty() {
        return outsider.open(Map.of(
                "journey", "repair",
                "product", Map.of("category", "large-appliance", "brand", "haibei", "purchasedOn", "2015-01-10"),
                "consumer", Map.of("name", "李梅", "phone", "+8613800000001"),
                "description", "不制冷",
                "consents", Map.of("service", true, "marketing", false)));
    }

    private void doTask(String number, String step) {
        JsonNode tasks = outsider.tasks(number);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).path("taskDefinitionKey").asText()).isEqualTo(step);
        outsider.complete(tasks.get(0));
    }

    private boolean isNext(String number, String step) {
        JsonNode tasks = outsider.tasks(number);
        return tasks.size() == 1
                && tasks.get(0).path("taskDefinitionKey").asText().equals(step);
    }

    private String holder(JsonNode opened) {
        return outsider.progress(opened.path("token").asText())
                .path("responsible")
                .path("organisation")
                .asText();
    }

    /** Opened first, as one does before pressing a button on it. */
    private static String pageOf(StaffBrowser browser, String number) {
        browser.page("/desk/cases/" + number);
        return number;
    }
}
