package org.anshi.guidance.machine;

/** What a consumer's sentence may be about beside its concern. The words for it are data, in {@code guidance/signals.yaml}. */
public enum Signal {
    /** 转人工, agent, 骂人的话. */
    ASKS_FOR_A_PERSON,
    REFUSES_THE_MACHINE,
    PREFERS_A_PERSON,
    INFORMATION_SECURITY,
    DANGER,
    /** To others or to themselves. */
    THREAT,
    ANGER,
    MONEY,
    PROGRESS,
    WANTS_A_CASE,
    UNSOLVED,
    GREETING,
    DONE,
    YES,
    NO
}
