package org.anshi.journey.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.anshi.casefile.Product;
import org.anshi.organisation.Organisations;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductNameTest {
    private final Organisations organisations = mock();
    private final ProductName names = new ProductName(organisations);

    ProductNameTest() {
        when(organisations.knowsBrand(anyString())).then(asked -> "海贝".equals(asked.getArgument(0)));
    }

    @Test
    void aClerkReadsCategoryBrandAndModel() {
        assertThat(names.of(product("海贝", " KFR-35GW/BP3 "))).isEqualTo("大家电 海贝 KFR-35GW/BP3");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(names.of(product(null, null))).isEqualTo("大家电");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李梅", "Li Mei", "LiMei", "请找李梅 138", "KFR-35 (Mrs Li)", "KFR-35\n世纪大道1号"})
    void wordsThatAreNoModelStayInTheCaseFile(String typed) {
        assertThat(names.of(product("海贝", typed))).isEqualTo("大家电 海贝");
    }

    @Test
    void aBrandNobodyRegisteredStaysInTheCaseFile() {
        assertThat(names.of(product("李梅的冰箱", "BCD-251"))).isEqualTo("大家电 BCD-251");
    }

    private static Product product(String brand, String model) {
        return new Product(ProductCategory.LARGE_APPLIANCE, brand, model, null, null, null);
    }
}
