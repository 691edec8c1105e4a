package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.anshi.diagnosis.DeviceReadings;
import org.anshi.diagnosis.Reading;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.progress.TrackedCases;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a connected product measured into its case. */
@RestController
@Tag(name = "Tracking")
class ReadingsApi {
    @Schema(name = "NewReadings")
    record NewReadings(
            @Schema(
                            description = "The consumer agreed that these are taken and looked at for this case",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    Boolean consent,
            @ArraySchema(maxItems = 500, arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
                    List<NewReading> readings) {}

    @Schema(name = "NewReading")
    record NewReading(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(example = "outlet-temperature", requiredMode = Schema.RequiredMode.REQUIRED) String metric,
            @Schema(example = "°C", maxLength = 16) String unit,
            @Schema(example = "12.4", requiredMode = Schema.RequiredMode.REQUIRED) BigDecimal value) {
        Reading reading() {
            return new Reading(at == null ? null : at.toInstant(), metric, unit == null ? "" : unit, value);
        }
    }

    private final TrackedCases tracked;
    private final DeviceReadings readings;

    ReadingsApi(TrackedCases tracked, DeviceReadings readings) {
        this.tracked = tracked;
        this.readings = readings;
    }

    @PostMapping(path = "/api/v1/track/{token}/readings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds readings of the product, up to 500 at once; all of them or none")
    @ApiResponse(responseCode = "204")
    @ApiResponse(
            responseCode = "404",
            description = "No such link",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    void add(@PathVariable String token, @RequestBody NewReadings asked) {
        readings.add(
                tracked.behind(token),
                Boolean.TRUE.equals(asked.consent()),
                asked.readings() == null
                        ? List.of()
                        : asked.readings().stream().map(ReadingsApi::reading).toList());
    }

    private static Reading reading(NewReading asked) {
        return asked == null ? new Reading(null, null, "", null) : asked.reading();
    }
}
