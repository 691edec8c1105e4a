package org.anshi.casefile;

import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.HearthTest;
import org.anshi.casefile.ArrivalCodes.Fit;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HearthTest
class ArrivalCodesIT {
    @Autowired
    CaseFiles cases;

    @Autowired
    ArrivalCodes codes;

    CaseNumber number;

    @BeforeEach
    void aCase() {
        number = cases.open(aRepair()).number();
    }

    @Test
    void theRightCodeIsGoodOnce() {
        String code = codes.issue(number);

        assertThat(code).matches("\\d{6}");
        assertThat(codes.verify(number, " " + code + " ")).isTrue();
        assertThat(codes.verify(number, code)).isFalse();
    }

    @Test
    void afterFiveWrongTriesTheRightOneIsTooLate() {
        String code = codes.issue(number);

        for (int i = 0; i < ArrivalCodes.TRIES; i++) {
            assertThat(codes.verify(number, wrong(code))).isFalse();
        }

        assertThat(codes.verify(number, code)).isFalse();
    }

    @Test
    void lookingCostsTriesOnlyWhereTheCodeIsWrongAndUsesNoneUp() {
        String code = codes.issue(number);

        assertThat(codes.fit(number, code)).isEqualTo(new Fit.Right());
        for (int left = ArrivalCodes.TRIES - 1; left >= 0; left--) {
            assertThat(codes.fit(number, wrong(code))).isEqualTo(new Fit.Wrong(left));
        }

        assertThat(codes.fit(number, code)).as("no try left").isEqualTo(new Fit.Wrong(0));
        assertThat(codes.verify(number, code)).isFalse();
    }

    @Test
    void nothingTypedCostsNoTry() {
        String code = codes.issue(number);

        for (int i = 0; i < 10; i++) {
            assertThat(codes.verify(number, "")).isFalse();
        }

        assertThat(codes.verify(number, code)).isTrue();
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        String old = codes.issue(number);
        String present = codes.issue(number);

        if (!old.equals(present)) {
            assertThat(codes.verify(number, old)).isFalse();
        }
        assertThat(codes.verify(number, present)).isTrue();
    }

    @Test
    void aCodeOfAnotherCaseIsWrong() {
        String code = codes.issue(number);
        CaseNumber other = cases.open(aRepair()).number();

        assertThat(codes.verify(other, code)).isFalse();
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }
}
