package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.anshi.casefile.CaseFiles;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The desk as staff of several organisations use it, through the same sign-in as Tasklist. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "anshi.delivery.attempts=2",
            "anshi.delivery.first-wait=50ms",
            "anshi.delivery.longest-wait=100ms",
            "anshi.delivery.poll=100ms"
        })
@ActiveProfiles("demo")
class DeskSystemTest {
    private static final String NOT_YOURS = "没有这个服务单，或者您所在的单位没有参与它。";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    PersonalData personalData;

    private String base;
    private RestClient anybody;
    private Outsider outsider;

    @BeforeEach
    void atTenInTheMorning() {
        base = "http://localhost:" + port;
        anybody = RestClient.create(base);
        outsider = new Outsider(base, "admin", "anshi");
        OffsetDateTime now = OffsetDateTime.parse(anybody.get()
                .uri("/demo/clock")
                .retrieve()
                .body(JsonNode.class)
                .path("now")
                .asText());
        if (now.getHour() < 9 || now.getHour() >= 16) {
            OffsetDateTime ten = now.with(LocalTime.of(10, 0));
            advance(Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1)));
        }
    }

    @AfterEach
    void mendGateways() {
        gateways("up");
    }

    @Test
    void aStrangerIsLedToTheSignInAndBack() {
        String number = number(aRepair());
        StaffBrowser clerk = new StaffBrowser(base);

        HttpResponse<String> arrived = clerk.signInFrom("/desk/cases/" + number, "haibei-wang");

        assertThat(arrived.uri().getPath()).isEqualTo("/desk/cases/" + number);
        assertThat(arrived.body()).contains(number, "王芳", "/camunda/app/tasklist/", "退出");
        clerk.send("/logout", Map.of());
        assertThat(clerk.open("/desk").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theWholeCaseIsOnOnePage() {
        JsonNode opened = aRepair();
        String number = number(opened);

        String page = signedIn("haibei-wang").page("/desk/cases/" + number);

        assertThat(page)
                .contains("维修", "KFR-35", "海贝电器", "受理维修申请", "无人认领", "/camunda/app/tasklist/default/#/?task=")
                .contains("为什么是这个时间", "2 个工作小时", "计时台账", "经手单位", "消费者权利", "不制冷", "您的维修申请已收到")
                .contains("短信", "邮件", "138******01", "l***@example.org")
                .doesNotContain("style=\"", "<script");
        assertThat(signedIn("haibei-wang").page("/desk/cases/" + number + "?lang=en"))
                .contains("Why this date", "2 working hours", "Haibei Appliances", "Under warranty");
    }

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

    @Test
    void photosAreShownSmallAndWholeToThoseWhoTakePart() throws Exception {
        JsonNode opened = aRepair();
        addPhoto(opened.path("token").asText(), 1600, 1200);
        StaffBrowser clerk = signedIn("haibei-wang");
        Matcher found = Pattern.compile("/desk/cases/[^\"]+/attachments/[^\"/]+/thumbnail")
                .matcher(clerk.page("/desk/cases/" + number(opened)));
        assertThat(found.find()).isTrue();

        BufferedImage small = ImageIO.read(
                new ByteArrayInputStream(clerk.download(found.group()).body()));
        HttpResponse<byte[]> whole = clerk.download(found.group().replace("/thumbnail", ""));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(ImageIO.read(new ByteArrayInputStream(whole.body())).getWidth())
                .isEqualTo(1600);
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("inline"));
        assertThat(signedIn("dongfang-liu").download(found.group()).statusCode())
                .isEqualTo(404);
        String other = "/desk/cases/" + number(aRepair())
                + found.group().substring(found.group().indexOf("/attachments"));
        assertThat(clerk.download(other).statusCode()).isEqualTo(404);
    }

    @Test
    void theQueueHoldsTheOrganisationsOpenCasesTheNextDueFirst() {
        StaffBrowser supervisor = signedIn("haibei-zhao");
        List<String> opened =
                IntStream.range(0, 27).mapToObj(each -> number(aRepair())).toList();
        String first = supervisor.page("/desk?shelf=held");
        String second = supervisor.page("/desk?shelf=held&page=2");

        assertThat(numbersIn(first)).hasSize(25);
        assertThat(numbersIn(second)).isNotEmpty().doesNotContainAnyElementsOf(numbersIn(first));
        assertThat(first).contains("下一页", "由我们处理", "由我们牵头");
        assertThat(numbersIn(supervisor.page("/desk?q=" + opened.get(3).substring(12))))
                .containsExactly(opened.get(3));
        assertThat(supervisor
                        .open("/desk?q=" + opened.get(3).toLowerCase())
                        .uri()
                        .getPath())
                .isEqualTo("/desk/cases/" + opened.get(3));
        assertThat(supervisor.page("/desk?q=%25")).contains("没有符合条件的服务单");
        assertThat(supervisor.page("/desk?page=-1&shelf=nonsense")).contains("服务单");
        assertThat(numbersIn(signedIn("shunjie-xu").page("/desk"))).doesNotContainAnyElementsOf(opened);
        assertThat(numbersIn(signedIn("admin").page("/desk?q=" + opened.get(3).substring(12))))
                .contains(opened.get(3));
    }

    @Test
    void theQueueMarksWhatIsAtRiskAndWhatIsMissed() {
        String number = number(aRepair());
        StaffBrowser clerk = signedIn("haibei-wang");
        String part = number.substring(12);
        assertThat(clerk.page("/desk?q=" + part)).contains("还剩 ").doesNotContain("class=\"mark missed\"");

        advance(Duration.ofMinutes(105));
        assertThat(numbersIn(clerk.page("/desk?shelf=at-risk&q=" + part))).containsExactly(number);
        assertThat(numbersIn(clerk.page("/desk?shelf=missed&q=" + part))).isEmpty();

        advance(Duration.ofMinutes(30));
        assertThat(numbersIn(clerk.page("/desk?shelf=missed&q=" + part))).containsExactly(number);
        await().untilAsserted(
                        () -> assertThat(clerk.page("/desk/cases/" + number)).contains("已超 ", "记录超时", "答复新的时间"));
    }

    @Test
    void whatCouldNotBeSentWaitsForSomebodyAndIsSentOnceWhenRetried() {
        gateways("down");
        String number = number(aRepair());
        StaffBrowser supervisor = signedIn("haibei-zhao");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(messages(number)).extracting("state").containsOnly("failed"));

        assertThat(supervisor.page("/desk/messages"))
                .contains(number, "您的维修申请已收到", "138******01", "已试 2 次", "重发")
                .doesNotContain("13800000001", "li.mei@", "/track/");
        assertThat(signedIn("admin").page("/desk/messages")).contains(number);
        assertThat(signedIn("dongfang-sun").page("/desk/messages")).doesNotContain(number);
        assertThat(signedIn("haibei-wang").open("/desk/messages").statusCode()).isEqualTo(403);
        assertThat(signedIn("haibei-wang").page("/desk")).doesNotContain("/desk/messages");

        gateways("up");
        String one = messages(number).get(0).get("id").toString();
        StaffBrowser another = signedIn("dongfang-sun");
        another.page("/desk/messages");
        assertThat(another.send("/desk/messages/" + one + "/retry", Map.of()).statusCode())
                .isEqualTo(404);
        supervisor.page("/desk/messages");
        assertThat(supervisor.send("/desk/messages/" + one + "/retry", Map.of()).body())
                .contains("1 条消息已重新排队");
        await().untilAsserted(() ->
                assertThat(messages(number)).extracting("state").containsExactlyInAnyOrder("sent", "failed"));
        assertThat(supervisor.send("/desk/messages/" + one + "/retry", Map.of()).statusCode())
                .as("sent already")
                .isEqualTo(409);

        supervisor.page("/desk/messages");
        supervisor.send("/desk/messages/retry", Map.of());
        await().untilAsserted(
                        () -> assertThat(messages(number)).extracting("state").containsExactly("sent", "sent"));
        assertThat(messages(number)).extracting("received").containsExactly(1, 1);
        assertThat(supervisor.page("/desk/messages")).doesNotContain(number);
    }

    @Test
    void aSupervisorOfTheLeadStopsTheClocksForForceMajeureAndStartsThemAgain() {
        JsonNode opened = aRepair();
        String token = opened.path("token").asText();
        String path = "/desk/cases/" + number(opened) + "/force-majeure";
        StaffBrowser supervisor = signedIn("haibei-zhao");
        assertThat(supervisor.page("/desk/cases/" + number(opened))).contains("暂停时限并告知消费者");
        String due = taskDue(opened);
        assertThat(due).isNotEqualTo("null");

        assertThat(supervisor
                        .send(path, Map.of("cause", "extreme-weather", "evidence", " "))
                        .body())
                .contains("请写明依据");
        assertThat(supervisor
                        .send(path, Map.of("cause", "laziness", "evidence", "忙"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(signedIn("haibei-wang").page("/desk/cases/" + number(opened)))
                .doesNotContain("暂停时限并告知消费者");
        StaffBrowser clerk = signedIn("haibei-wang");
        assertThat(clerk.send(path, Map.of("cause", "extreme-weather", "evidence", "台风"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(promise(token).path("state").asText()).isEqualTo("running");

        String stopped = supervisor
                .send(path, Map.of("cause", "extreme-weather", "evidence", "台风红色预警 2026-11"))
                .body();
        assertThat(stopped).contains("时限已暂停", "不可抗力依据", "台风红色预警 2026-11", "恢复时限并告知消费者");
        assertThat(promise(token).path("state").asText()).isEqualTo("paused");
        assertThat(promise(token).path("pausedBecause").asText()).isEqualTo("force-majeure");
        assertThat(taskDue(opened)).isEqualTo("null");
        assertThat(explanation(token)).anyMatch(line -> line.contains("不可抗力") && line.contains("极端天气"));
        assertThat(messages(number(opened))).extracting("milestone").contains("force-majeure");
        assertThat(supervisor
                        .send(path, Map.of("cause", "extreme-weather", "evidence", "又一次"))
                        .statusCode())
                .isEqualTo(409);

        advance(Duration.ofMinutes(20));
        assertThat(supervisor.send(path + "/end", Map.of()).body()).contains("时限已恢复");
        assertThat(promise(token).path("state").asText()).isEqualTo("running");
        assertThat(OffsetDateTime.parse(promise(token).path("dueAt").asText()))
                .isAfter(OffsetDateTime.parse(
                        opened.path("promises").get(0).path("dueAt").asText()));
        assertThat(taskDue(opened)).isNotEqualTo("null").isNotEqualTo(due);
        assertThat(supervisor.send(path + "/end", Map.of()).statusCode()).isEqualTo(409);
        assertThat(messages(number(opened))).extracting("milestone").contains("force-majeure-over");
    }

    private StaffBrowser signedIn(String person) {
        StaffBrowser browser = new StaffBrowser(base);
        assertThat(browser.signInFrom("/desk", person).uri().getPath()).isEqualTo("/desk");
        return browser;
    }

    private JsonNode aRepair() {
        return outsider.open("repair", "large-appliance");
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

    private JsonNode promise(String token) {
        return outsider.progress(token).path("promises").get(0);
    }

    private String taskDue(JsonNode opened) {
        return outsider.tasks(number(opened)).get(0).path("due").asText();
    }

    private List<String> explanation(String token) {
        JsonNode lines = anybody.get()
                .uri("/api/v1/track/{token}/promises/acceptance/explanation", token)
                .retrieve()
                .body(JsonNode.class)
                .path("lines");
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> messages(String number) {
        return anybody.get()
                .uri("/demo/messages?caseNumber={number}", number)
                .retrieve()
                .body(List.class);
    }

    private void gateways(String state) {
        post("/demo/faults", Map.of("email", state, "sms", state));
    }

    private void advance(Duration by) {
        post("/demo/clock", Map.of("advance", by.toString()));
    }

    private void post(String path, Object body) {
        anybody.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private void addPhoto(String token, int width, int height) throws Exception {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("photos", new ByteArrayResource(jpeg.toByteArray()) {
            @Override
            public String getFilename() {
                return "plate.jpg";
            }
        });
        anybody.post()
                .uri("/api/v1/track/{token}/photos", token)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private static String number(JsonNode opened) {
        return opened.path("caseNumber").asText();
    }

    private static List<String> numbersIn(String page) {
        return Pattern.compile("href=\"/desk/cases/(AS-\\d{8}-\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
