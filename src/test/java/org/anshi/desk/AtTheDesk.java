package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The desk in a running house, as staff of several organisations use it, through the same sign-in as Tasklist. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "anshi.delivery.attempts=2",
            "anshi.delivery.first-wait=50ms",
            "anshi.delivery.longest-wait=100ms",
            "anshi.delivery.poll=100ms"
        })
@ActiveProfiles("demo")
abstract class AtTheDesk {
    @LocalServerPort
    int port;

    String base;
    RestClient anybody;
    Outsider outsider;

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

    StaffBrowser signedIn(String person) {
        StaffBrowser browser = new StaffBrowser(base);
        assertThat(browser.signInFrom("/desk", person).uri().getPath()).isEqualTo("/desk");
        return browser;
    }

    JsonNode aRepair() {
        return outsider.open("repair", "large-appliance");
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> messages(String number) {
        return anybody.get()
                .uri("/demo/messages?caseNumber={number}", number)
                .retrieve()
                .body(List.class);
    }

    void gateways(String state) {
        post("/demo/faults", Map.of("email", state, "sms", state));
    }

    void advance(Duration by) {
        post("/demo/clock", Map.of("advance", by.toString()));
    }

    void post(String path, Object body) {
        anybody.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    void addPhoto(String token, int width, int height) throws Exception {
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

    static String number(JsonNode opened) {
        return opened.path("caseNumber").asText();
    }
}
