package org.anshi.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anshi.casefile.CaseFile;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.HandOverDesk;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOvers;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.anshi.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Hand-overs for programs: a partner's own system takes part with its own sign-in and sees its own cases. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/hand-overs")
@Tag(name = "Hand-overs", description = "移交（员工与合作方系统） Hand-overs, for staff and partners' systems")
@SecurityRequirement(name = "staff")
@ApiResponse(
        responseCode = "404",
        description = "No such case, or this organisation takes no part in it",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(ref = "#/components/schemas/Problem")))
class HandOversApi {
    /** An offer. */
    @Schema(name = "HandOverOffer")
    record Offer(
            @Schema(
                            example = "shunjie",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "An organisation with an agreement that covers the case, or the lead, which itself takes it"
                                            + " back instead")
                    String to,
            @Schema(
                            example = "capacity",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "skill, region, capacity, parts, responsibility, consumer-wish, other (with words)")
                    String reason,
            @Schema(description = "Sealed with the case", nullable = true) String words,
            @Schema(nullable = true, description = "whole-case (if nothing is said) or piece-of-work") String scope,
            @Schema(nullable = true, description = "For a piece of work: its element, as the case file's tasks name it")
                    String work) {}

    /** Why it is not taken over. */
    @Schema(name = "HandOverRefusal")
    record Refusal(
            @Schema(
                            example = "not-ours",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "not-ours, region, capacity, skill, information-missing, other (with words); the lead"
                                            + " can't refuse a whole case of its own")
                    String reason,
            @Schema(description = "Sealed with the case", nullable = true) String words) {}

    /** Why the lead goes on itself. */
    @Schema(name = "HandOverTakenBack")
    record TakeBack(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Why; sealed with the case")
                    String words) {}

    private final HandOverDesk desk;
    private final HandOvers handOvers;
    private final CaseAccess access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    HandOversApi(HandOverDesk desk, HandOvers handOvers, CaseAccess access, CurrentPerson currentPerson, Clock clock) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "本单位参与的移交 The hand-overs of a case in which this organisation has a part")
    @ApiResponse(responseCode = "200")
    List<HandOverDocument> all(@PathVariable String caseNumber, Locale locale) {
        CaseFile file = access.open(me(), caseNumber);
        return desk.seenBy(me(), file).stream()
                .map(one -> document(one, locale))
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "提出移交 Offer a hand-over",
            description = "对方接手之前仍由原负责方负责，各项时限不重新计算。"
                    + " Until it is accepted the holder stays the holder; no time limit starts again.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "409",
            description = "It can't be offered now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<HandOverDocument> offer(@PathVariable String caseNumber, @RequestBody Offer offer, Locale locale) {
        HandOver offered = desk.offer(
                me(),
                caseNumber,
                new HandOverDesk.Entered(offer.to(), offer.scope(), offer.work(), offer.reason(), offer.words()));
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/cases/{number}/hand-overs/{id}")
                        .build(caseNumber, offered.id()))
                .body(document(offered, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次移交 One hand-over")
    @ApiResponse(responseCode = "200")
    HandOverDocument one(@PathVariable String caseNumber, @PathVariable UUID id, Locale locale) {
        return document(desk.seenBy(me(), access.open(me(), caseNumber), id), locale);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "接手 Accept")
    @AnsweredBefore
    HandOverDocument accept(@PathVariable String caseNumber, @PathVariable UUID id, Locale locale) {
        return document(desk.accept(me(), caseNumber, id), locale);
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "不接手 Decline")
    @AnsweredBefore
    HandOverDocument decline(
            @PathVariable String caseNumber, @PathVariable UUID id, @RequestBody Refusal refusal, Locale locale) {
        return document(desk.decline(me(), caseNumber, id, refusal.reason(), refusal.words()), locale);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "撤回 Withdraw")
    @AnsweredBefore
    HandOverDocument withdraw(@PathVariable String caseNumber, @PathVariable UUID id, Locale locale) {
        return document(desk.withdraw(me(), caseNumber, id), locale);
    }

    @PostMapping("/take-back")
    @Operation(
            summary = "牵头单位接回 The lead takes the case back",
            description = "立即生效，无需对方答复；各项时限不重新计算。 At once, nobody has to accept; no time limit starts again.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "409",
            description = "There is nothing to take back",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    HandOverDocument takeBack(@PathVariable String caseNumber, @RequestBody TakeBack back, Locale locale) {
        return document(desk.takeBack(me(), caseNumber, back.words()), locale);
    }

    private HandOverDocument document(HandOver one, Locale locale) {
        return HandOverDocument.of(one, handOvers.wordsOf(one).orElse(null), clock.getZone(), Language.of(locale));
    }

    private Person me() {
        return currentPerson.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
