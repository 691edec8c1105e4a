package org.anshi.guidance;

import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** Why a person takes over from the machine; H6 to H16 of the notes on GB/T 47746-2026. */
public enum Because implements Coded {
    ASKED("要求人工", "Asked for a person"),
    PREFERS_A_PERSON("老年人、未成年人或不便使用机器人", "Older, under age, or would rather not use a machine"),
    REFUSED_THE_MACHINE("拒绝机器人", "Refused the machine"),
    NO_ANSWER_TWICE("机器人两次没有答案", "The machine had no answer twice"),
    NO_ANSWER_IN_TIME("机器人没有及时回答", "The machine did not answer in time"),
    INFORMATION_SECURITY("涉及信息安全", "About information security"),
    DANGER("涉及人身或财产安全", "Danger to people or property"),
    THREAT("威胁他人或有自伤言语", "Threatens others or themselves"),
    THIRD_CONTACT("24 小时内第三次联系", "Third contact within 24 hours"),
    ANGER("情绪不满，经确认", "Displeased, and said yes to a person"),
    MONEY("价格、退款或赔偿须由人工确认", "Price, refund or compensation: a person confirms");

    private final Bilingual label;

    Because(String zh, String en) {
        label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }
}
