package org.anshi.guidance.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
    private final Signals signals = Signals.read();

    @ParameterizedTest
    @CsvSource({
        "转人工,ASKS_FOR_A_PERSON",
        "转 人 工！！,ASKS_FOR_A_PERSON",
        "ＡＧＥＮＴ,ASKS_FOR_A_PERSON",
        "能不能找个人跟我说,ASKS_FOR_A_PERSON",
        "有人吗,ASKS_FOR_A_PERSON",
        "你妈的,ASKS_FOR_A_PERSON",
        "我要投诉你们,ASKS_FOR_A_PERSON",
        "let me talk to a human,ASKS_FOR_A_PERSON",
        "别拿机器人糊弄我,REFUSES_THE_MACHINE",
        "you are just a bot,REFUSES_THE_MACHINE",
        "我今年七十了,PREFERS_A_PERSON",
        "本人七十二岁,PREFERS_A_PERSON",
        "I’m 70 years old,PREFERS_A_PERSON",
        "I don’t want a bot,REFUSES_THE_MACHINE",
        "我今年68岁,PREFERS_A_PERSON",
        "我12岁,PREFERS_A_PERSON",
        "我的银行卡被盗刷了,INFORMATION_SECURITY",
        "有个骗子冒充客服,INFORMATION_SECURITY",
        "洗衣机外壳电我一下,DANGER",
        "充电的时候冒烟,DANGER",
        "玻璃炸了划伤了脸,DANGER",
        "孩子被锁在洗衣机里,DANGER",
        "再不来修我就去砍了你们,THREAT",
        "我跟你们拼了,THREAT",
        "我不想活了,THREAT",
        "I will kill you,THREAT",
        "太差劲了,ANGER",
        "this is ridiculous,ANGER",
        "修一下多少钱,MONEY",
        "给我补偿,MONEY",
        "我的空调什么时候来修,PROGRESS",
        "where is my repair,PROGRESS",
        "帮我报修,WANTS_A_CASE",
        "还是不行,UNSOLVED",
        "谢谢,DONE",
        "好的。,YES",
        "不用了,NO"
    })
    void whatIsMeantIsNoticed(String said, Signal meant) {
        assertThat(signals.in(said)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "空调不制冷",
                "杀菌模式打不开",
                "手机卡死了怎么办",
                "屏幕打死也不亮",
                "how do I kill background apps",
                "洗衣机不排水怎么办",
                "路由器连不上网",
                "手机充不进电",
                "网购七天无理由退货怎么退",
                "my fridge makes a strange noise",
                "怎么清洗滤网",
                "冰箱结冰了",
                "我买了3个月",
                "充电了一下还是开不了机",
                "停电了一下之后空调不工作",
                "电脑中毒了怎么办",
                "打印机夹住纸",
                "燃气灶打不着火",
                "空调不制冷，机器一直响",
                "不会用这台机器",
                "不知道扫地机器人怎么回充",
                "不能发 email",
                "给我5岁儿子买的玩具坏了"
            })
    void anOrdinaryConcernIsNone(String said) {
        assertThat(Machine.becauseOf(signals.in(said))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "是，提交,YES",
        "'Yes, submit',YES",
        "取消,NO",
        "Cancel,NO",
        "继续问,NO",
        "Go on asking,NO",
        "找人工,ASKS_FOR_A_PERSON",
        "Talk to a person,ASKS_FOR_A_PERSON"
    })
    void whatIsOfferedIsUnderstood(String choice, Signal meant) {
        assertThat(signals.in(choice)).contains(meant);
    }
}
