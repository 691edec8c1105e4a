package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.anshi.guidance.Guidance;
import org.anshi.guidance.Guidance.Look;
import org.anshi.guidance.Place;
import org.anshi.guidance.Turn;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.guard.Visitor;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Talks with the machine and with people, for programs. */
@RestController
@RequestMapping(path = "/api/v1/talks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Talks")
@ApiResponse(
        responseCode = "404",
        description = "No such talk",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
class TalksApi {
    @Schema(name = "NewTalk")
    record NewTalk(
            @Schema(
                            example = "空调不凉怎么办",
                            maxLength = 1000,
                            description = "Needed unless a person is asked for from the start")
                    String text,
            @Schema(description = "The token of a case's link, where it is about a case") String track,
            @Schema(description = "A person from the start", defaultValue = "false") Boolean person) {}

    @Schema(name = "NewTurn")
    record NewTurn(@Schema(maxLength = 1000, requiredMode = Schema.RequiredMode.REQUIRED) String text) {}

    @Schema(name = "CallBackRequest")
    record CallBackRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String phone) {}

    @Schema(name = "Talk")
    record TalkDocument(
            @Schema(description = "The only key to the talk", requiredMode = Schema.RequiredMode.REQUIRED) String token,
            @Schema(
                            allowableValues = {"machine", "waiting", "person", "call-back", "closed"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String state,
            @Schema(nullable = true, description = "How many are before, this one included; while waiting")
                    Integer place,
            @Schema(nullable = true, description = "Null where nobody is there") Long expectedSeconds,
            @Schema(nullable = true, description = "The page of the case it is about") String trackingUrl,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<TurnDocument> turns) {}

    @Schema(name = "Turn")
    record TurnDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int number,
            @Schema(
                            allowableValues = {"consumer", "machine", "person", "note"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String speaker,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text,
            @Schema(description = "Articles as id@version, or case", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> sources,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> choices) {}

    private final Guidance guidance;
    private final TrackedCases tracked;
    private final Clock clock;

    TalksApi(Guidance guidance, TrackedCases tracked, Clock clock) {
        this.guidance = guidance;
        this.tracked = tracked;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a talk")
    TalkDocument begin(
            @RequestBody NewTalk asked,
            @Parameter(hidden = true) Visitor visitor,
            @Parameter(hidden = true) Locale locale) {
        CaseNumber number = asked.track() == null ? null : tracked.behind(asked.track());
        Language language = Language.of(locale);
        boolean person = Boolean.TRUE.equals(asked.person());
        if (person && asked.text() == null) {
            return document(guidance.beginWithAPerson(number, language, visitor.mark()), 0);
        }
        String token = guidance.begin(number, language, visitor.mark(), asked.text());
        return document(person ? guidance.askForAPerson(token) : token, 0);
    }

    @GetMapping("/{token}")
    @Operation(summary = "How the talk stands, and what was said")
    @ApiResponse(responseCode = "200")
    TalkDocument look(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") @Parameter(description = "The last turn known already") int after) {
        return document(token, after);
    }

    @PostMapping(path = "/{token}/turns", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Says something")
    @ApiResponse(responseCode = "200")
    TalkDocument say(@PathVariable String token, @RequestBody NewTurn said, @Parameter(hidden = true) Visitor visitor) {
        guidance.say(token, said.text(), visitor.mark());
        return document(token, 0);
    }

    @PostMapping("/{token}/person")
    @Operation(summary = "Asks for a person, whatever was said before; where the talk has ended, in a new one")
    @ApiResponse(responseCode = "200")
    TalkDocument person(@PathVariable String token) {
        return document(guidance.askForAPerson(token), 0);
    }

    @PostMapping(path = "/{token}/call-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Asks to be called back, where nobody is free: opens a case with a promise")
    @ApiResponse(responseCode = "200")
    TalkDocument callBack(@PathVariable String token, @RequestBody CallBackRequest asked) {
        guidance.callBack(token, asked.name(), asked.phone());
        return document(token, 0);
    }

    private TalkDocument document(String token, int after) {
        Look look = guidance.look(token, after);
        Place place = look.place();
        return new TalkDocument(
                token,
                look.talk().state().code(),
                place == null ? null : place.place(),
                place == null || !place.isAnybodyThere()
                        ? null
                        : place.expected().toSeconds(),
                look.talk().number() == null
                        ? null
                        : "/track/" + tracked.tokenOf(look.talk().number()),
                look.turns().stream().map(this::turn).toList());
    }

    private TurnDocument turn(Turn turn) {
        return new TurnDocument(
                turn.number(),
                turn.speaker().code(),
                turn.at().atZone(clock.getZone()).toOffsetDateTime(),
                turn.text(),
                turn.sources(),
                turn.choices());
    }
}
