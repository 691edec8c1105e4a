package org.anshi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anshi.promise.LimitUnit;
import org.junit.jupiter.api.Test;

class CodedTest {
    @Test
    void aWordIsWrittenInSmallLettersWithHyphens() {
        assertThat(ProductCategory.LARGE_APPLIANCE.code()).isEqualTo("large-appliance");
        assertThat(Stage.ACCEPTANCE.code()).isEqualTo("acceptance");
    }

    @Test
    void aWordThatPeopleWriteOtherwiseIsFoundAsTheyWriteIt() {
        assertThat(Coded.find(LimitUnit.class, "wh")).contains(LimitUnit.WORKING_HOURS);
        assertThat(Coded.find(LimitUnit.class, "working-hours")).isEmpty();
    }

    @Test
    void whatIsNotOnTheListIsNotFound() {
        assertThat(Coded.find(Stage.class, "acceptence")).isEmpty();
        assertThat(Coded.find(Stage.class, "ACCEPTANCE")).isEmpty();
        assertThat(Coded.find(Stage.class, null)).isEmpty();
    }

    @Test
    void whoAsksForWhatThereIsNotHearsWhatThereIs() {
        assertThatThrownBy(() -> Stage.of("solving"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No Stage 'solving'; one of acceptance, solution, arrival, completion");
    }
}
