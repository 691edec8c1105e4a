package org.anshi.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseLimitsTableTest {
    private static final ShippedLimits TABLE = new ShippedLimits();

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

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}, ceiling {5} {6}, parts {7}")
    @CsvSource({
        "repair,large-appliance,acceptance,2,wh,0,,0",
        "repair,large-appliance,completion,7,cd,30,cd,90",
        "repair,phone-pc,completion,7,cd,30,cd,60",
        "repair,furniture,completion,15,cd,15,cd-after-agreed,0",
        "repair,vehicle,arrival,0,agreed,0,,0",
        "replacement,vehicle,solution,10,wd,0,,0",
        "replacement,vehicle,completion,20,wd,20,wd,0",
        "replacement,other,completion,10,cd,15,cd,0",
        "delivery,large-appliance,completion,120,ch,0,agreed,0",
        "delivery,vehicle,completion,0,agreed,0,agreed,0",
        "warranty-extension,vehicle,completion,3,wd,0,,0",
        "recycling,vehicle,completion,20,wd,0,,0",
        "complaint,apparel,solution,18,wh,0,,0",
        "safety-incident,other,acceptance,1,ch,0,,0",
        "privacy-request,phone-pc,completion,15,cd,0,,0"
    })
    void statesTheFiguresOfTheStandard(
            String journey,
            String category,
            String stage,
            int amount,
            String unit,
            int ceiling,
            String ceilingUnit,
            int parts) {
        ResponseLimit limit = TABLE.find(null, journey, ProductCategory.of(category), Stage.of(stage))
                .orElseThrow();

        assertThat(limit.amount()).isEqualTo(amount);
        assertThat(limit.unit().code()).isEqualTo(unit);
        assertThat(limit.ceilingAmount()).isEqualTo(ceiling);
        assertThat(limit.ceilingUnit()).isEqualTo(ceilingUnit == null ? null : LimitUnit.of(ceilingUnit));
        assertThat(limit.partsCeilingDays()).isEqualTo(parts);
        assertThat(limit.warnAtPercent()).isEqualTo(80);
    }

    @Test
    void everyRowTellsItsSourceInBothLanguagesAndTheModelSaysHowLongItIsKept() {
        InputStream file = getClass().getResourceAsStream("/bpmn/response-limits.dmn");
        DmnModelInstance model = Dmn.readModelFromStream(file);

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
