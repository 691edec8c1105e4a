package org.anshi.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.shared.Bilingual;

/** Where a consumer lives, as far as it decides who may serve them. */
public enum Province {
    BEIJING("北京", "Beijing"),
    TIANJIN("天津", "Tianjin"),
    HEBEI("河北", "Hebei"),
    SHANXI("山西", "Shanxi"),
    INNER_MONGOLIA("内蒙古", "Inner Mongolia"),
    LIAONING("辽宁", "Liaoning"),
    JILIN("吉林", "Jilin"),
    HEILONGJIANG("黑龙江", "Heilongjiang"),
    SHANGHAI("上海", "Shanghai"),
    JIANGSU("江苏", "Jiangsu"),
    ZHEJIANG("浙江", "Zhejiang"),
    ANHUI("安徽", "Anhui"),
    FUJIAN("福建", "Fujian"),
    JIANGXI("江西", "Jiangxi"),
    SHANDONG("山东", "Shandong"),
    HENAN("河南", "Henan"),
    HUBEI("湖北", "Hubei"),
    HUNAN("湖南", "Hunan"),
    GUANGDONG("广东", "Guangdong"),
    GUANGXI("广西", "Guangxi"),
    HAINAN("海南", "Hainan"),
    CHONGQING("重庆", "Chongqing"),
    SICHUAN("四川", "Sichuan"),
    GUIZHOU("贵州", "Guizhou"),
    YUNNAN("云南", "Yunnan"),
    TIBET("西藏", "Tibet"),
    SHAANXI("陕西", "Shaanxi"),
    GANSU("甘肃", "Gansu"),
    QINGHAI("青海", "Qinghai"),
    NINGXIA("宁夏", "Ningxia"),
    XINJIANG("新疆", "Xinjiang"),
    HONG_KONG("香港", "Hong Kong"),
    MACAO("澳门", "Macao"),
    TAIWAN("台湾", "Taiwan");

    private final Bilingual label;

    Province(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    /** As written in the configuration and in forms: {@code inner-mongolia}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<Province> find(String code) {
        return Stream.of(values())
                .filter(province -> province.code().equals(code))
                .findFirst();
    }

    /** What somebody wrote into an address: 上海, 上海市, 广西壮族自治区, Shanghai. Nothing where it says no province. */
    public static Optional<Province> written(String text) {
        String wanted = text == null ? "" : text.strip();
        return Stream.of(values())
                .filter(province -> wanted.startsWith(province.label.zh())
                        || wanted.equalsIgnoreCase(province.label.en())
                        || wanted.equalsIgnoreCase(province.code()))
                .findFirst();
    }
}
