package org.anshi.entitlement;

import org.anshi.entitlement.Entitlements.Cover;
import org.anshi.entitlement.history.Rework;
import org.anshi.shared.Bilingual;

/** Why something is owed, where it does not come from a row of the rights table. */
final class Reasons {
    static final Bilingual TRADER_PROVES = new Bilingual(
            "自接受商品之日起 6 个月内发现瑕疵的，由经营者承担举证责任，您无需证明故障原因（《消费者权益保护法》第二十三条）",
            "Defect found within 6 months: the trader bears the burden of proof, you need not prove the cause"
                    + " (Consumer Rights Protection Law, Art. 23)");

    static final Bilingual RETURN_WITHOUT_REASON = new Bilingual(
            "若为网络、电视、电话、邮购方式购买，自收到商品之日起 7 日内可无理由退货，法定不适用的商品除外（《消费者权益保护法》第二十五条）",
            "Bought online, by phone, television or mail: return without reason within 7 days of receipt, except goods"
                    + " the law exempts (Consumer Rights Protection Law, Art. 25)");

    private Reasons() {}

    static Bilingual bought(Cover cover) {
        return new Bilingual(
                "延保合同 " + cover.contractNumber() + "：自 " + cover.from() + " 起，至 " + cover.until() + " 止，合同范围内免费修理",
                "Extended cover " + cover.contractNumber() + ": from " + cover.from() + " until " + cover.until()
                        + ", repair free of charge within the contract");
    }

    static Bilingual mainPart(StatutoryPeriod period) {
        return new Bilingual(
                "故障在主要部件，主要部件保修至 " + period.mainPartUntil() + " 止，本次维修免费",
                "The fault is in a main part, covered until " + period.mainPartUntil() + ": repaired free of charge");
    }

    static Bilingual rework(Rework rework) {
        return new Bilingual(
                "维修案件 " + rework.earlier() + " 结案后 30 日内再次报修，返修免费，至 " + rework.lastDay() + " 止（修复的产品应能正常使用 30 日以上）",
                "Reported again within 30 days of the end of repair " + rework.earlier()
                        + ": repaired again free of charge, until " + rework.lastDay()
                        + " (a repaired product has to work for 30 days at least)");
    }
}
