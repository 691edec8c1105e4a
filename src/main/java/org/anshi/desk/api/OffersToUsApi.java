package org.anshi.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFiles;
import org.anshi.desk.file.CaseAccess;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverState;
import org.anshi.handover.HandOvers;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other organisations ask this one to take over: where a partner's system begins its day. */
@RestController
@RequestMapping("/api/v1/hand-overs")
@Tag(name = "Hand-overs")
@SecurityRequirement(name = "staff")
class OffersToUsApi {
    private final HandOvers handOvers;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    OffersToUsApi(HandOvers handOvers, CaseFiles cases, CaseAccess access, CurrentPerson currentPerson, Clock clock) {
        this.handOvers = handOvers;
        this.cases = cases;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "移交给本单位的案件 What was offered to this organisation",
            description = "等待答复的先到先列，已答复的新的在前；最多 200 个。"
                    + " Those to be answered in the order they came, answered ones newest first; up to 200.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "No such state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    List<HandOverDocument> offered(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"offered", "accepted", "declined", "withdrawn", "expired"
                                            },
                                            defaultValue = "offered"))
                    @RequestParam(defaultValue = "offered")
                    String state,
            Locale locale) {
        Person me = currentPerson.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return handOvers
                .offeredTo(
                        me.organisations().stream().map(OrganisationId::new).collect(Collectors.toSet()), read(state))
                .stream()
                .filter(one -> access.mayOpen(me, cases.get(one.caseNumber())))
                .map(one -> document(one, Language.of(locale)))
                .toList();
    }

    private HandOverDocument document(HandOver one, Language language) {
        return HandOverDocument.of(one, handOvers.wordsOf(one).orElse(null), clock.getZone(), language);
    }

    private static HandOverState read(String state) {
        return Coded.find(HandOverState.class, state).orElseThrow(() -> {
            Bilingual words = new Bilingual(
                    "state 是 " + String.join("、", Coded.codes(HandOverState.class)) + " 之一",
                    "state is one of " + String.join(", ", Coded.codes(HandOverState.class)));
            return new Refused(Refused.Kind.INVALID, words, List.of(new Fault("state", words)));
        });
    }
}
