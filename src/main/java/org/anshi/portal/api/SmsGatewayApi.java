package org.anshi.portal.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anshi.intake.PhoneNumber;
import org.anshi.notification.Notifications;
import org.anshi.portal.guard.GatewaySignature;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.guard.StrictJson;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hears what consumers reply by text message: R stops what may be stopped, at once. */
@RestController
@Tag(name = "SMS gateway")
class SmsGatewayApi {
    private static final Set<String> STOP = Set.of("R", "TD", "T", "退订");

    @Schema(name = "InboundSms")
    record InboundSms(
            @Schema(example = "+8613800000001", requiredMode = Schema.RequiredMode.REQUIRED) String from,
            @Schema(example = "R", requiredMode = Schema.RequiredMode.REQUIRED) String text) {
        boolean isStop() {
            return STOP.contains(text.strip().toUpperCase(Locale.ROOT));
        }
    }

    private final GatewaySignature signature;
    private final Notifications notifications;
    private final ObjectMapper json = StrictJson.mapper();

    SmsGatewayApi(GatewaySignature signature, Notifications notifications) {
        this.signature = signature;
        this.notifications = notifications;
    }

    @PostMapping(path = "/api/v1/gateways/sms/inbound", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "A text message from a consumer, signed by the gateway",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = InboundSms.class))))
    @ApiResponse(responseCode = "204")
    @ApiResponse(
            responseCode = "401",
            description = "Not signed with the secret agreed on",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    void received(
            @RequestBody byte[] body,
            @Parameter(description = "sha256= and the HMAC-SHA256 of the body in hexadecimal digits")
                    @RequestHeader(name = "X-Anshi-Signature", required = false)
                    String signed) {
        signature.mustFit(body, signed);
        InboundSms sms = read(body);
        if (sms.isStop()) {
            // Gateways name a Chinese phone without the country code, cases keep it with.
            String from = sms.from().strip();
            String phone = PhoneNumber.normalised(from).orElse(from);
            Patience.untilDone(() -> {
                notifications.stop(phone);
                return phone;
            });
        }
    }

    private InboundSms read(byte[] body) {
        try {
            InboundSms sms = json.readValue(body, InboundSms.class);
            if (sms != null
                    && sms.from() != null
                    && sms.text() != null
                    && sms.from().strip().matches("\\+?[0-9]{5,15}")) {
                return sms;
            }
        } catch (IOException unreadable) {
            // Said below, and without the words of the parser: they quote what a consumer wrote.
        }
        Bilingual wrong = new Bilingual("需要 from（电话号码）和 text", "Needs from, a phone number, and text");
        throw new Refused(Refused.Kind.INVALID, wrong, List.of(new Fault("from", wrong)));
    }
}
