package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anshi.intake.CaseLookups;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.progress.TrackedCases;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finds a case again: a one-time code goes to the phone of its consumer, and opens the tracking link. */
@RestController
@RequestMapping(
        path = "/api/v1/lookups",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Look-up")
@ApiResponse(
        responseCode = "400",
        description = "Something in the request is at fault, or the code is wrong or too old",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "429",
        description = "Too many look-ups for this phone or from this address",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
class LookupsApi {
    @Schema(name = "LookupRequest")
    record LookupRequest(
            @Schema(example = "AS-20261123-000001", requiredMode = Schema.RequiredMode.REQUIRED) String caseNumber,
            @Schema(example = "+8613800000001", requiredMode = Schema.RequiredMode.REQUIRED) String phone) {}

    @Schema(name = "Lookup")
    record Lookup(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id) {}

    @Schema(name = "LookupCode")
    record CodeRequest(@Schema(example = "123456", requiredMode = Schema.RequiredMode.REQUIRED) String code) {}

    @Schema(name = "TrackingLink")
    record TrackingLink(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String trackingUrl,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String token) {}

    private final CaseLookups lookups;
    private final TrackedCases tracked;

    LookupsApi(CaseLookups lookups, TrackedCases tracked) {
        this.lookups = lookups;
        this.tracked = tracked;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks for a one-time code; the answer is the same whether the case exists or not")
    @ApiResponse(responseCode = "202")
    Lookup begin(@RequestBody LookupRequest asked) {
        return new Lookup(lookups.begin(asked.caseNumber(), asked.phone()));
    }

    @PostMapping("/{id}/code")
    @Operation(summary = "Redeems the code for the tracking link")
    @ApiResponse(responseCode = "200")
    TrackingLink redeem(@PathVariable UUID id, @RequestBody CodeRequest asked) {
        String token = tracked.tokenOf(lookups.redeem(id, asked.code()));
        return new TrackingLink(tracked.url(token), token);
    }
}
