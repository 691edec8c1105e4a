package org.anshi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"空调显示E3", "空调显示e 3", "空调显示Ｅ３", "空调显示E03", "空调显示E三", "空调显示 e-3 ", "E·3"})
    void aFaultCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(PlainText.codes(PlainText.of(typed))).containsExactly("e3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KFR-35", "iphone 13", "3 个月", "route66", "e3.5 版"})
    void aModelIsNoFaultCode(String typed) {
        assertThat(PlainText.codes(PlainText.of(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"洗衣機不脫水,洗衣机不脱水", "ＷｉＦｉ,wifi"})
    void allScriptsAreReadAlike(String typed, String plain) {
        assertThat(PlainText.of(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"空条,空调", "治冷,制冷", "洗一机,洗衣机"})
    void whatSoundsAlikeSoundsAlike(String typed, String meant) {
        assertThat(PlainText.sound(typed)).isEqualTo(PlainText.sound(meant));
    }
}
