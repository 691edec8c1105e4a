package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people told us about themselves, by whatever entrance, can be read in no table and in no line of the log. */
@FromOutside
@ExtendWith(OutputCaptureExtension.class)
class NothingInTheClearSystemTest {
    private static final String PHONE = "13912345671";
    private static final String LOOKED_UP = "13912345672";
    private static final String REPLIED = "13912345673";
    private static final String GIVEN_UP = "13912345674";
    private static final String CALLED_BACK = "13912345675";
    private static final List<String> PERSONAL = List.of(
            "Markname",
            "markmail",
            "Markprovince",
            "Markcity",
            "Markdistrict",
            "Markstreet",
            "Markdescription",
            "Markcomplaint",
            "Markhuman",
            "Markwalk",
            "Markrating",
            "Markphoto",
            "Markfile",
            "Marklookup",
            "Markreply",
            "Markkey",
            "Markunknown",
            "Marktalk",
            "Markcaller",
            CALLED_BACK,
            PHONE,
            LOOKED_UP,
            REPLIED,
            GIVEN_UP);
    /** A product is no person: our tables may name it, the engine and the log need not. */
    private static final List<String> PRODUCT = List.of("Markbrand", "Markmodel", "Markserial", "Markorder");

    @LocalServerPort
    int port;

    @Autowired
    DataSource source;

    @Autowired
    LoggingSystem logging;

    private Program program;
    private String base;

    @BeforeEach
    void comesFromOutside() {
        base = "http://localhost:" + port;
        program = new Program(base);
    }

    @Test
    void nobodyCanBeReadInTablesOrLog(CapturedOutput log) throws Exception {
        logging.setLogLevel("org.anshi", LogLevel.DEBUG);
        List<String> secrets = new ArrayList<>(PERSONAL);
        try {
            for (String journey : List.of("repair", "replacement", "delivery", "warranty-extension", "recycling")) {
                secrets.add(live(journey));
            }
            entrancesBesideTheCase();
            secrets.addAll(talks());
            Calm.await(JdbcClient.create(source));
        } finally {
            logging.setLogLevel("org.anshi", null);
        }

        try (Connection database = source.getConnection()) {
            Tables tables = new Tables(database);
            assertThat(tables.holding(secrets)).isEmpty();
            assertThat(tables.holding(PRODUCT)).isNotEmpty().noneMatch(place -> place.startsWith("ACT_"));
        }
        assertThat(Stream.concat(secrets.stream(), PRODUCT.stream()).filter(log.getAll()::contains))
                .isEmpty();
    }

    /** A whole case in which everybody writes something wherever they can. Returns its link's secret. */
    private String live(String journey) {
        Answer opened = program.post("/api/v1/cases", request(journey), "Idempotency-Key", "Markkey-" + journey);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        String token = opened.at("token");
        program.upload(
                "/api/v1/track/" + token + "/photos",
                "Markfile",
                "Markfile.jpg",
                List.of(Pictures.jpegSaying("Markphoto")));
        assertThat(program.act(token, "complain", Map.of("words", "Markcomplaint"))
                        .status())
                .isEqualTo(200);
        assertThat(program.act(token, "ask-human", Map.of("words", "Markhuman")).status())
                .isEqualTo(200);
        program.act(token, "urge", Map.of("note", "Markunknown"));
        new Outsider(base, "admin", "anshi", "Markwalk").walk(token);
        assertThat(program.act(token, "evaluate", Map.of("rating", "4", "words", "Markrating"))
                        .status())
                .isEqualTo(200);
        return token;
    }

    private void entrancesBesideTheCase() {
        program.post("/api/v1/lookups", Requests.object(Map.of("caseNumber", "Marklookup", "phone", LOOKED_UP)));
        for (String text : List.of("R", "Markreply")) {
            String reply =
                    Requests.object(Map.of("from", REPLIED, "text", text)).toString();
            assertThat(program.post("/api/v1/gateways/sms/inbound", reply, "X-Anshi-Signature", Signature.of(reply))
                            .status())
                    .isEqualTo(204);
        }
        ObjectNode refused = request("repair");
        Requests.set(refused, "consumer.phone", GIVEN_UP);
        Requests.set(refused, "product.category", "Markunknown");
        assertThat(program.post("/api/v1/cases", refused).status()).isEqualTo(400);
        program.post("/api/v1/cases", "{\"consumer\":{\"name\":\"Markname\",\"phone\":" + GIVEN_UP + "},");
    }

    /** With the machine, by its form, and to a call back. Returns the talks' secrets. */
    private List<String> talks() {
        String form = program.post("/api/v1/talks", Requests.object(Map.of("text", "冰箱不制冷 Marktalk，我要报修")))
                .at("token");
        for (String said : List.of("不知道", "Markcaller", CALLED_BACK, "是")) {
            say(form, said);
        }
        String called = program.post("/api/v1/talks", Requests.object(Map.of("text", "转人工 Marktalk")))
                .at("token");
        Answer promised = program.post(
                "/api/v1/talks/" + called + "/call-back",
                Requests.object(Map.of("name", "Markcaller", "phone", CALLED_BACK)));
        assertThat(promised.at("state")).isEqualTo("call-back");
        return List.of(form, called);
    }

    private void say(String talk, String text) {
        assertThat(program.post("/api/v1/talks/" + talk + "/turns", Requests.object(Map.of("text", text)))
                        .status())
                .isEqualTo(200);
    }

    private static ObjectNode request(String journey) {
        ObjectNode request = Requests.of(journey);
        Map.ofEntries(
                        Map.entry("consumer.name", "Markname"),
                        Map.entry("consumer.phone", PHONE),
                        Map.entry("consumer.email", "markmail@example.org"),
                        Map.entry("consumer.address.province", "Markprovince"),
                        Map.entry("consumer.address.city", "Markcity"),
                        Map.entry("consumer.address.district", "Markdistrict"),
                        Map.entry("consumer.address.street", "Markstreet"),
                        Map.entry("product.brand", "Markbrand"),
                        Map.entry("product.model", "Markmodel of Mrs Li"),
                        Map.entry("product.serialNumber", "Markserial"),
                        Map.entry("product.sellerOrderNumber", "Markorder"),
                        Map.entry("description", "Markdescription"))
                .forEach((path, value) -> Requests.set(request, path, value));
        Requests.set(request, "unknown", "Markunknown");
        return request;
    }
}
