package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The journeys on offer, as the deployed models have them. */
@RestController
@Tag(name = "Journeys")
class JourneysApi {
    @Schema(name = "Journey")
    record JourneyDocument(
            @Schema(example = "repair", requiredMode = Schema.RequiredMode.REQUIRED) String key,
            @Schema(example = "维修", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(
                            example = "[\"acceptance\",\"solution\",\"arrival\",\"completion\"]",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> stages,
            @Schema(example = "[\"large-appliance\"]", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> categories) {}

    private final JourneyCatalogue catalogue;

    JourneysApi(JourneyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/api/v1/journeys", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The journeys on offer")
    List<JourneyDocument> journeys(Locale locale) {
        return catalogue.offered().stream()
                .map(journey -> new JourneyDocument(
                        journey.key(),
                        journey.name().in(Language.of(locale)),
                        journey.stages().stream().map(Stage::code).toList(),
                        journey.categories().stream().map(ProductCategory::code).toList()))
                .toList();
    }
}
