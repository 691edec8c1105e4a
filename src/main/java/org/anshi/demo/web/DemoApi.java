package org.anshi.demo.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.Channel;
import org.anshi.demo.catcher.Faults;
import org.anshi.demo.setting.MovableClock;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration for programs: what was sent, the clock, the gateways. */
@RestController
@Profile("demo")
class DemoApi {
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final Mailbag mailbag;
    private final MovableClock clock;
    private final Faults faults;

    DemoApi(Mailbag mailbag, MovableClock clock, Faults faults) {
        this.mailbag = mailbag;
        this.clock = clock;
        this.faults = faults;
    }

    record Now(OffsetDateTime now, String offset) {}

    @GetMapping(path = "/demo/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Shown> messages(@RequestParam(required = false) String caseNumber) {
        if (caseNumber == null || caseNumber.isBlank()) {
            return mailbag.latest();
        }
        if (!CaseNumber.isOne(caseNumber.strip())) {
            throw refused("服务单号不正确。", "Not a case number.");
        }
        return mailbag.of(new CaseNumber(caseNumber.strip()));
    }

    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Now advance(@RequestBody JsonNode request) {
        Duration offset = clock.advance(step(request.path("advance").asText()));
        return new Now(OffsetDateTime.now(clock), offset.toString());
    }

    @GetMapping("/demo/clock")
    Now now() {
        return new Now(OffsetDateTime.now(clock), clock.offset().toString());
    }

    @PostMapping(path = "/demo/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> faults(@RequestBody JsonNode request) {
        for (Channel channel : Channel.values()) {
            if (request.has(channel.code())) {
                faults.set(channel, request.get(channel.code()).asText());
            }
        }
        return states();
    }

    @GetMapping("/demo/faults")
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        faults.states().forEach((channel, state) -> states.put(channel.code(), state));
        return states;
    }

    static Duration step(String text) {
        Duration step;
        try {
            step = Duration.parse(text);
        } catch (DateTimeException notADuration) {
            throw refused("advance 应为 ISO 8601 时长，例如 PT4H。", "advance is an ISO 8601 duration such as PT4H.");
        }
        if (step.isNegative() || step.compareTo(FARTHEST) > 0) {
            throw refused("时钟只能向前拨，一次最多 400 天。", "The clock moves forward only, by at most 400 days at a time.");
        }
        return step;
    }

    @ExceptionHandler
    ProblemDetail on(Refused refused) {
        HttpStatus status = refused.kind() == Refused.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return ProblemDetail.forStatusAndDetail(
                status, refused.reason().zh() + " " + refused.reason().en());
    }

    @ExceptionHandler
    ProblemDetail on(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "内容不是有效的 JSON。 Not valid JSON.");
    }

    private static Refused refused(String zh, String en) {
        return new Refused(Refused.Kind.INVALID, new Bilingual(zh, en));
    }
}
