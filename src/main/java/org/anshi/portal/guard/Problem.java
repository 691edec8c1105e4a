package org.anshi.portal.guard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Why a request was not done, after RFC 9457: what is wrong, and which fields are at fault. */
@Schema(name = "Problem")
public record Problem(
        @Schema(example = "about:blank", requiredMode = Schema.RequiredMode.REQUIRED) String type,
        @Schema(example = "Bad Request", requiredMode = Schema.RequiredMode.REQUIRED) String title,
        @Schema(example = "400", requiredMode = Schema.RequiredMode.REQUIRED) int status,
        @Schema(example = "有内容需要更正", requiredMode = Schema.RequiredMode.REQUIRED) String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Only where fields are at fault")
                List<FieldFault> errors) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One field at fault, by its path in the JSON. */
    @Schema(name = "FieldFault")
    public record FieldFault(
            @Schema(example = "consumer.phone", requiredMode = Schema.RequiredMode.REQUIRED) String field,
            @Schema(example = "手机号不正确", requiredMode = Schema.RequiredMode.REQUIRED) String message) {}

    static Problem of(HttpStatus status, Bilingual detail, List<Refused.Fault> faults, Language language) {
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                detail.in(language),
                faults.stream()
                        .map(fault ->
                                new FieldFault(fault.field(), fault.message().in(language)))
                        .toList());
    }

    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(this));
    }
}
