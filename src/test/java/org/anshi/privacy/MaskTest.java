package org.anshi.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({"张伟,张*", "欧阳娜娜,欧***", "王,*", "John Smith,J***"})
    void hidesAtLeastOneCharacterOfTheName(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001,138******01",
        "138 0000 0001,138******01",
        "+8613800000001,138******01",
        "05718888,******88"
    })
    void hidesAtLeastSixDigitsOfThePhone(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "12345", "123456"})
    void hidesAShortPhoneWhole(String phone) {
        assertThat(Mask.phone(phone)).isEqualTo("******");
    }

    @ParameterizedTest
    @CsvSource({"zhang.wei@example.org,z***@example.org", "z@example.org,***@example.org", "nonsense,***"})
    void hidesTheMailbox(String email, String masked) {
        assertThat(Mask.email(email)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "文三路100号5幢2单元301室,文三路100号5幢***",
        "文三路100号3号楼1201,文三路100号3号楼***",
        "海宁路9弄8号301室,海宁路9弄***",
        "文三路100号,文三路***",
        "文三路100号1-2-301,文三路100号***",
        "文三路301室,文三路***",
        "文三路阳光花园三单元301,文三路阳光花园***",
        "301室5幢,***",
        "阳光花园东户,阳光花***",
        "'Room 301, Building 5','Room ***'"
    })
    void hidesUnitAndRoomOfTheAddress(String street, String masked) {
        assertThat(Mask.street(street)).isEqualTo(masked);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(Mask.name(null)).isNull();
        assertThat(Mask.phone(null)).isNull();
        assertThat(Mask.email(null)).isNull();
        assertThat(Mask.street("")).isEmpty();
    }
}
