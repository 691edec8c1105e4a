package org.anshi.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseLimitsTableTest {
    private static final ShippedLimits TABLE = new ShippedLimits();
    private static final List<String> STAGES = List.of("acceptance", "solution", "arrival", "completion");

    /** What the standard asks for without a figure: an urging is answered, a person calls who was asked for. */
    private static final List<String> OWN = List.of(
            row("urge", "any", "solution", "4 wh", "-", "0"), row("ask-human", "any", "solution", "2 wh", "-", "0"));

    @ParameterizedTest
    @ValueSource(strings = {"repair", "replacement", "delivery", "warranty-extension", "recycling"})
    void everyJourneyHasALimitForEveryCategoryAndStageItHas(String journey) {
        for (ProductCategory category : ProductCategory.values()) {
            for (Stage stage : Stage.values()) {
                boolean noArrival = journey.equals("warranty-extension")
                        && stage == Stage.ARRIVAL
                        && category != ProductCategory.VEHICLE;
                assertThat(TABLE.find(null, journey, category, stage).isPresent())
                        .as("%s %s %s", journey, category, stage)
                        .isEqualTo(!noArrival);
            }
        }
    }

    @Test
    void statesEveryFigureOfTheStandardAndNoOther() throws IOException {
        List<String> stated = new ArrayList<>(standard());
        stated.addAll(OWN);

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(stated);
    }

    /** One line for each row of the standard's section on response limits that has a limit for the stage. */
    private static List<String> standard() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/response-limits-of-the-standard.csv"))) {
            String[] cells = line.split(",");
            for (int stage = 0; stage < STAGES.size(); stage++) {
                String limit = cells[2 + stage];
                if (!limit.equals("-") && !limit.equals(STAGES.get(stage))) {
                    boolean last = STAGES.get(stage).equals("completion") || cells[0].equals("hotline");
                    rows.add(row(
                            cells[0],
                            cells[1],
                            STAGES.get(stage),
                            limit,
                            last ? cells[6] : "-",
                            last ? cells[7] : "0"));
                }
            }
        }
        return rows;
    }

    private static List<String> rows() {
        return model().getModelElementsByType(Rule.class).stream()
                .map(ResponseLimitsTableTest::row)
                .toList();
    }

    private static String row(Rule rule) {
        List<String> asked = rule.getInputEntries().stream()
                .map(cell -> cell.getTextContent().strip().replace("\"", ""))
                .toList();
        List<String> said = rule.getOutputEntries().stream()
                .map(cell -> cell.getTextContent().strip().replace("\"", ""))
                .toList();
        assertThat(said.get(2)).as("%s warns at", rule.getId()).isEqualTo("80");
        assertThat(said.get(6)).as("%s answers within", rule.getId()).isEqualTo("4");
        return row(
                asked.get(0),
                asked.get(1).isEmpty() ? "any" : asked.get(1),
                asked.get(2),
                limit(said.get(0), said.get(1)),
                limit(said.get(3), said.get(4)),
                said.get(5));
    }

    private static String limit(String amount, String unit) {
        if (unit.isEmpty()) {
            assertThat(amount).isEqualTo("0");
            return "-";
        }
        return unit.equals("agreed") ? unit : amount + " " + unit;
    }

    private static String row(
            String journey, String category, String stage, String limit, String ceiling, String parts) {
        return "%s, %s, %s: %s, ceiling %s, without parts %s days"
                .formatted(journey, category, stage, limit, ceiling, parts);
    }

    private static DmnModelInstance model() {
        InputStream file = ResponseLimitsTableTest.class.getResourceAsStream("/bpmn/response-limits.dmn");
        return Dmn.readModelFromStream(file);
    }

    @Test
    void everyRowTellsItsSourceInBothLanguagesAndTheModelSaysHowLongItIsKept() {
        DmnModelInstance model = model();

        List<Rule> rows = List.copyOf(model.getModelElementsByType(Rule.class));
        assertThat(rows).hasSizeGreaterThan(130).allSatisfy(row -> assertThat(
                        row.getDescription().getTextContent().split(" / "))
                .as(row.getId())
                .hasSize(2));
        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> assertThat(
                        decision.getCamundaHistoryTimeToLiveString())
                .isEqualTo("180"));
    }
}
