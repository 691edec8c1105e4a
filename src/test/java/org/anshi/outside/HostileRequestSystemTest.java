package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent: a refusal in the language asked for that names what is at fault, never a failure of ours, and nothing
 * left behind.
 */
@FromOutside
class HostileRequestSystemTest {
    private static final String ENDLESS = "长".repeat(200_000);
    private static final List<String> LINES = List.of(
            "product.brand",
            "product.model",
            "product.serialNumber",
            "product.sellerOrderNumber",
            "consumer.name",
            "consumer.phone",
            "consumer.email",
            "consumer.address.province",
            "consumer.address.city",
            "consumer.address.district",
            "consumer.address.street");
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of("journey", "description", "product.category", "product.purchasedOn", "consumer.language"),
                    LINES.stream())
            .toList();
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    /** Sends something, asking for the answer in a language. */
    private interface Sending {
        Answer in(String language);
    }

    /** {@code field} has to be named in the answer; null where no single field is at fault. */
    private record Attack(String name, String field, Sending sending) {}

    @LocalServerPort
    int port;

    @Autowired
    DataSource source;

    private final List<Attack> attacks = new ArrayList<>();
    private Program program;
    private Connection database;
    private Tables tables;

    @BeforeEach
    void comesFromOutside() throws Exception {
        program = new Program("http://localhost:" + port);
        Calm.await(JdbcClient.create(source));
        database = source.getConnection();
        tables = new Tables(database);
    }

    @AfterEach
    void leaves() throws Exception {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> requestsThatCannotBeCases() {
        for (String text : TEXTS) {
            for (Object wrong : List.of(5, 1.5, true, List.of("x"), Map.of("x", "y"))) {
                request(text + " is " + wrong, text, Requests.repairWith(text, wrong));
            }
            request(text + " has 200,000 characters", text, Requests.repairWith(text, ENDLESS));
            request(text + " holds NUL", text, Requests.repairWith(text, "x\u0000y"));
            rawRequest(
                    text + " holds half a character",
                    text,
                    Requests.repairWith(text, "HALF").toString().replace("HALF", "x\\ud83dy"));
        }
        for (String line : LINES) {
            request(line + " begins a header", line, Requests.repairWith(line, "a@b.cn\r\nBcc: c@d.cn"));
            request(line + " ends in a line break", line, Requests.repairWith(line, "13800000001\n"));
            request(line + " turns text around", line, Requests.repairWith(line, "gnp\u202Egpj.exe"));
        }
        for (String part : List.of("product", "consumer", "consumer.address", "consents")) {
            for (Object wrong : List.of("text", 5, true, List.of())) {
                request(part + " is " + wrong, part, Requests.repairWith(part, wrong));
            }
        }
        required("journey", "journey");
        required("product", "product.category");
        required("product.category", "product.category");
        required("description", "description");
        required("consumer", "consumer.name");
        required("consumer.name", "consumer.name");
        required("consents", "consents.service");
        required("consents.service", "consents.service");
        for (Object wrong : List.of("true", 1, "yes", List.of(), false)) {
            request("consent is " + wrong, "consents.service", Requests.repairWith("consents.service", wrong));
        }
        request("marketing is text", "consents.marketing", Requests.repairWith("consents.marketing", "no"));
        request("no such journey", "journey", Requests.of("teleport"));
        request("journey from another process", "journey", Requests.of("recovery"));
        request("no such category", "product.category", Requests.repairWith("product.category", "LARGE_APPLIANCE"));
        request("no such language", "consumer.language", Requests.repairWith("consumer.language", "fr"));
        request("channels are text", "channels", Requests.repairWith("channels", "sms"));
        request("no such channel", "channels[0]", Requests.repairWith("channels", List.of("fax")));
        request("channel is a number", "channels[0]", Requests.repairWith("channels", List.of(1)));
        request("channel is nothing", "channels[0]", Requests.repairWith("channels", Collections.singletonList(null)));
        for (String date : List.of(
                "2026-02-30",
                "2026-13-01",
                "10/01/2026",
                "yesterday",
                "0000-00-00",
                "+999999999-01-01",
                "1066-10-14")) {
            request("bought on " + date, "product.purchasedOn", Requests.repairWith("product.purchasedOn", date));
        }
        request(
                "bought next week",
                "product.purchasedOn",
                Requests.repairWith(
                        "product.purchasedOn", LocalDate.now().plusDays(8).toString()));
        for (String phone : List.of("12345", "+", "+86138", "1380000000a", "tel:13800000001", "++8613800000001")) {
            request("phone is " + phone, "consumer.phone", Requests.repairWith("consumer.phone", phone));
        }
        for (String email : List.of("a", "a@", "@b.cn", "a@b", "a b@c.cn", "a@b.cn,c@d.cn", "<a@b.cn>", "a@b.cn>")) {
            request("e-mail is " + email, "consumer.email", Requests.repairWith("consumer.email", email));
        }
        var unreachable = Requests.repairWithout("consumer.phone");
        Requests.set(unreachable, "consumer.email", null);
        request("nobody can be reached", "consumer.phone", unreachable);

        rawRequest("empty body", null, "");
        rawRequest("null", null, "null");
        rawRequest("a text", null, "\"repair\"");
        rawRequest("a list", null, "[]");
        rawRequest("a number", null, "5");
        rawRequest("broken JSON", null, Requests.repair().toString().substring(0, 200));
        rawRequest("two requests", null, Requests.repair() + "" + Requests.repair());
        rawRequest(
                "a property twice",
                null,
                "{\"journey\":\"repair\"," + Requests.repair().toString().substring(1));
        rawRequest("100,000 brackets", null, "[".repeat(100_000));
        rawRequest("100,000 braces", null, "{\"product\":".repeat(80_000));
        rawRequest("deep in an unknown property", null, "{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
        rawRequest("a number of a million digits", null, "{\"x\":" + "9".repeat(900_000) + "}");
        rawRequest("NaN", null, "{\"x\":NaN}");
        bytes("invalid UTF-8", "{\"description\":\"".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3, 0x28});
        bytes(
                "two megabytes",
                ("{\"x\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "json", "")) {
            attack(
                    "sent as '" + type + "'",
                    null,
                    language -> program.post(
                            "/api/v1/cases", Requests.repair(), "Content-Type", type, "Accept-Language", language));
        }
        attack(
                "to be answered in XML",
                null,
                language -> program.post(
                        "/api/v1/cases", Requests.repair(), "Accept", "application/xml", "Accept-Language", language));
        for (String key : List.of("k".repeat(201), "k".repeat(7_000), " ", "tab\there")) {
            attack(
                    "keyed " + key.substring(0, Math.min(key.length(), 10)),
                    "Idempotency-Key",
                    language -> program.post(
                            "/api/v1/cases", Requests.repair(), "Idempotency-Key", key, "Accept-Language", language));
        }
        return inBothLanguages();
    }

    @TestFactory
    Stream<DynamicTest> answersThatCannotBeActions() {
        String token = opened();
        for (Object wrong : List.of(5, true, List.of("x"), Map.of("x", "y"), ENDLESS, "x\u0000y", "", "  ")) {
            act("words are " + shortened(wrong), "fields.words", token, "complain", Map.of("words", wrong));
        }
        act("nothing said", "fields.words", token, "complain", Map.of());
        raw("half a character", "fields.words", token, "{\"fields\":{\"words\":\"x\\ud83dy\"}}");
        act("unknown field without end", "fields.other", token, "ask-human", Map.of("other", ENDLESS));
        for (String fields : List.of("\"text\"", "5", "[]", "true")) {
            raw("fields are " + fields, "fields", token, "{\"fields\":" + fields + "}");
        }
        raw("broken JSON", null, token, "{\"fields\":{");
        raw("100,000 brackets", null, token, "{\"fields\":{\"words\":" + "[".repeat(100_000));
        raw("a property twice", null, token, "{\"fields\":{\"words\":\"a\",\"words\":\"b\"}}");
        for (String key :
                List.of("approve-quote", "evaluate", "no-such-thing", "x".repeat(3_000), "%F0%9F%98%80", "..")) {
            act(shortened(key), null, token, key, Map.of());
        }
        act("to nobody's case", null, "A".repeat(43), "urge", Map.of());
        act("to no token", null, "x", "urge", Map.of());
        attack(
                "sent as text",
                null,
                language -> program.post(
                        "/api/v1/track/" + token + "/actions/urge",
                        "{}",
                        "Content-Type",
                        "text/plain",
                        "Accept-Language",
                        language));
        return inBothLanguages();
    }

    @TestFactory
    Stream<DynamicTest> lookupsThatFindNothing() {
        for (Object wrong : Arrays.asList(5, true, List.of(), Map.of(), null, "", ENDLESS)) {
            lookup("number is " + shortened(wrong), "caseNumber", "AS-20261123-000001", "caseNumber", wrong);
            lookup("phone is " + shortened(wrong), "phone", "AS-20261123-000001", "phone", wrong);
        }
        lookup("phone begins a header", "phone", "AS-20261123-000001", "phone", "13800000001\r\nX: y");
        attack("broken JSON", null, language -> program.post("/api/v1/lookups", "{", "Accept-Language", language));
        attack(
                "not an id",
                null,
                language -> program.post("/api/v1/lookups/x/code", "{\"code\":\"1\"}", "Accept-Language", language));
        for (Object wrong : Arrays.asList(5, null, List.of(), "", ENDLESS, "１２３４５６")) {
            Map<String, Object> body = new HashMap<>();
            body.put("code", wrong);
            attack(
                    "code is " + shortened(wrong),
                    "code",
                    language -> program.post(
                            "/api/v1/lookups/" + UUID.randomUUID() + "/code",
                            Requests.object(body),
                            "Accept-Language",
                            language));
        }
        return inBothLanguages();
    }

    @TestFactory
    Stream<DynamicTest> filesThatAreNoPhotos() {
        String photos = "/api/v1/track/" + opened() + "/photos";
        files("none", photos, List.of());
        files("an empty one", photos, List.of(new byte[0]));
        files("six", photos, Collections.nCopies(6, Pictures.jpeg()));
        files("words", photos, List.of("not a picture".getBytes(StandardCharsets.UTF_8)));
        files(
                "a page that begins like a JPEG",
                photos,
                List.of(join(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))));
        files("a drawing that runs", photos, List.of("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        files("half a picture", photos, List.of(Arrays.copyOf(Pictures.png(), 40)));
        files("a bomb", photos, List.of(Pictures.bomb(30_000)));
        files("a bomb without end", photos, List.of(Pictures.bomb(Integer.MAX_VALUE)));
        files("one of two is none", photos, List.of(Pictures.jpeg(), "no".getBytes(StandardCharsets.UTF_8)));
        files("11 MB", photos, List.of(new byte[11 * 1024 * 1024]));
        files("six of 9 MB", photos, Collections.nCopies(6, new byte[9 * 1024 * 1024]));
        attack(
                "no parts",
                null,
                language ->
                        program.post(photos, "x", "Content-Type", "multipart/form-data", "Accept-Language", language));
        attack("sent as JSON", null, language -> program.post(photos, "{}", "Accept-Language", language));
        attack(
                "to nobody's case",
                null,
                language -> program.upload(
                        "/api/v1/track/" + "A".repeat(43) + "/photos",
                        List.of(Pictures.jpeg()),
                        "Accept-Language",
                        language));
        return inBothLanguages();
    }

    @TestFactory
    Stream<DynamicTest> filesThatAreNoModels() {
        models("words", "x.bpmn", "not a model".getBytes(StandardCharsets.UTF_8));
        models("3 MB", "x.bpmn", new byte[3 * 1024 * 1024]);
        models("11 MB", "files", new byte[11 * 1024 * 1024]);
        models("60 MB", "files", new byte[60 * 1024 * 1024]);
        return inBothLanguages();
    }

    @Test
    void aPictureThatUnpacksToGigabytesTakesNoRoom() {
        String photos = "/api/v1/track/" + opened() + "/photos";
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        long before = used(heap);
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);

        for (int time = 0; time < 20; time++) {
            assertThat(program.upload(photos, List.of(Pictures.bomb(30_000))).status())
                    .isEqualTo(400);
        }

        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        assertThat(peak - before).isLessThan(30_000L * 30_000 / 4);
    }

    /** Programs are answered above; what people see has to name the way out as well, in the language of their page. */
    @ParameterizedTest
    @CsvSource({"zh-CN,照片太大,返回上一页", "en,The photos are too large,go back"})
    void photosTooLargeForARequestAreSaidOnAPage(String language, String what, String wayOut) throws Exception {
        Map<String, Long> before = tables.rows();

        Answer page = program.upload(
                "/request/repair",
                List.of(new byte[11 * 1024 * 1024]),
                "Accept",
                "text/html",
                "Accept-Language",
                language);

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.text()).contains(what, "10 MB", wayOut);
        assertThat(tables.rows()).isEqualTo(before);
    }

    @Test
    void strangeButTrueWordsAreKeptAsTheyAre() {
        var request = Requests.repairWith("consumer.name", "محمد 👩‍🔧 O'Brien-Łukasiewicz <b>");
        Requests.set(request, "description", "第一行\n第二行 \"引号\" \\ ${jndi:ldap://x} '; drop table case_file; --");
        Requests.set(request, "unknown", Map.of("from", "a newer client"));

        Answer opened = program.post("/api/v1/cases", request);

        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(program.progress(opened.at("token")).status()).isEqualTo(200);
    }

    @Test
    void onlyThePictureOfAPhotoIsKept() {
        String token = opened();
        byte[] polyglot = join(
                Pictures.jpegSaying("GPS 31.2304,121.4737"), "PK\u0003\u0004payload".getBytes(StandardCharsets.UTF_8));

        Answer taken = program.upload("/api/v1/track/" + token + "/photos", List.of(polyglot));
        String id = taken.json().path("attachments").path(0).path("id").asText();
        Answer photo = program.get("/api/v1/track/" + token + "/documents/" + id);

        assertThat(photo.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("payload");
    }

    @Test
    void sixthPhotoOfACaseIsRefused() {
        String photos = "/api/v1/track/" + opened() + "/photos";
        assertThat(program.upload(photos, Collections.nCopies(5, Pictures.jpeg()))
                        .status())
                .isEqualTo(200);

        Answer sixth = program.upload(photos, List.of(Pictures.jpeg()));

        assertThat(sixth.status()).isEqualTo(409);
        assertThat(sixth.faultyFields()).containsExactly("photos");
    }

    private void request(String name, String field, JsonNode body) {
        rawRequest(name, field, body.toString());
    }

    private void rawRequest(String name, String field, String body) {
        attack(name, field, language -> program.post("/api/v1/cases", body, "Accept-Language", language));
    }

    private void bytes(String name, byte[] begin, byte[] end) {
        attack(name, null, language -> program.post("/api/v1/cases", join(begin, end), "Accept-Language", language));
    }

    private void required(String path, String field) {
        request("no " + path, field, Requests.repairWithout(path));
        request(path + " is null", field, Requests.repairWith(path, null));
    }

    private void act(String name, String field, String token, String action, Map<String, ?> fields) {
        attack(
                name,
                field,
                language -> program.post(
                        "/api/v1/track/" + token + "/actions/" + action,
                        Requests.object(Map.of("fields", fields)),
                        "Accept-Language",
                        language));
    }

    private void raw(String name, String field, String token, String body) {
        attack(
                name,
                field,
                language -> program.post(
                        "/api/v1/track/" + token + "/actions/complain", body, "Accept-Language", language));
    }

    private void lookup(String name, String field, String number, String path, Object value) {
        var body = Requests.object(Map.of("caseNumber", number, "phone", "+8613800000001"));
        Requests.set(body, path, value);
        attack(name, field, language -> program.post("/api/v1/lookups", body, "Accept-Language", language));
    }

    private void models(String name, String field, byte[] file) {
        attack(name, field, language -> program.as("haibei-chen")
                .upload("/api/v1/models", "files", "x.bpmn", List.of(file), "Accept-Language", language));
    }

    private static long used(List<MemoryPoolMXBean> pools) {
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private void files(String name, String path, List<byte[]> files) {
        attack(name, "photos", language -> program.upload(path, files, "Accept-Language", language));
    }

    private void attack(String name, String field, Sending sending) {
        attacks.add(new Attack(name, field, sending));
    }

    private Stream<DynamicTest> inBothLanguages() {
        return LANGUAGES.stream().flatMap(language -> attacks.stream()
                .map(attack ->
                        DynamicTest.dynamicTest(attack.name() + ", " + language, () -> isRefused(attack, language))));
    }

    private void isRefused(Attack attack, String language) throws Exception {
        Map<String, Long> before = tables.rows();

        Answer answer = attack.sending().in(language);

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499).isNotEqualTo(429);
        assertThat(answer.contentType()).as(answer.toString()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(isChinese(answer.at("detail"))).as(answer.toString()).isEqualTo(language.startsWith("zh"));
        for (String message : answer.json().path("errors").findValuesAsText("message")) {
            assertThat(isChinese(message)).as(message).isEqualTo(language.startsWith("zh"));
        }
        if (attack.field() != null) {
            assertThat(answer.faultyFields())
                    .as(answer.toString())
                    .anyMatch(named -> named.equals(attack.field()) || named.startsWith(attack.field() + "["));
        }
        assertThat(tables.rows()).isEqualTo(before);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private String opened() {
        String token = program.post("/api/v1/cases", Requests.repair()).at("token");
        Calm.await(JdbcClient.create(source));
        return token;
    }

    private static byte[] join(byte[] begin, byte[] end) {
        byte[] joined = Arrays.copyOf(begin, begin.length + end.length);
        System.arraycopy(end, 0, joined, begin.length, end.length);
        return joined;
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.substring(0, Math.min(text.length(), 20));
    }
}
