package org.anshi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800000001, +8613800000001",
        "138 0000 0001, +8613800000001",
        "138-0000-0001, +8613800000001",
        "１３８００００００２３, +8613800000023",
        "8613800000001, +8613800000001",
        "008613800000001, +8613800000001",
        "+8613800000001, +8613800000001",
        "+862150000001, +862150000001",
        "+447911123456, +447911123456"
    })
    void isKeptAsE164(String typed, String kept) {
        assertThat(PhoneNumber.normalised(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "1380000000",
                "138000000012",
                "12800000001",
                "+8612800000001",
                "+86138000000012",
                "abc",
                "+1380000000x",
                "13800000001\r\nBcc: x@y.z",
                "13800000001\n",
                "+0123456789",
                "+1234567890123456"
            })
    void isRefused(String typed) {
        assertThat(PhoneNumber.normalised(typed)).isEmpty();
    }
}
