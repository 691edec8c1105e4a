package org.anshi.handover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** Why an organisation wants another one to go on. */
public enum HandOverReason implements Coded {
    SKILL("需要对方的专业能力", "Their skill is needed"),
    REGION("在对方的服务区域", "It lies in their region"),
    CAPACITY("人手或排期不足", "Too few people or slots here"),
    PARTS("配件在对方", "They have the parts"),
    RESPONSIBILITY("依协议由对方负责", "It is theirs by agreement"),
    CONSUMER_WISH("消费者要求", "The consumer wishes it"),
    OTHER("其他（请说明）", "Other (say which)"),
    /** Nobody's choice: whoever held it may not go on. */
    AGREEMENT_OVER("协作协议终止、暂停或到期", "The agreement ended or is suspended"),
    /** The lead goes on with it itself. */
    TAKEN_BACK("牵头单位接回", "Taken back by the lead");

    private final Bilingual label;

    HandOverReason(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    /** Back with the lead at once: nobody was asked, so nobody had to accept. */
    public boolean isAtOnce() {
        return this == AGREEMENT_OVER || this == TAKEN_BACK;
    }

    /** What somebody may give as a reason. */
    public static List<HandOverReason> toGive() {
        return Stream.of(values()).filter(reason -> !reason.isAtOnce()).toList();
    }

    public static Optional<HandOverReason> find(String code) {
        return Coded.find(HandOverReason.class, code).filter(toGive()::contains);
    }
}
