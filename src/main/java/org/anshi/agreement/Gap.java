package org.anshi.agreement;

import org.anshi.shared.Bilingual;

/** Why an agreement does not cover a case; the farther down, the less is missing. */
public enum Gap {
    NO_AGREEMENT("与牵头单位没有协议", "No agreement with the lead"),
    DUTY("协议中没有这项职责", "The agreement names no such duty"),
    ENDED("协议已终止或到期", "The agreement has ended"),
    NOT_YET("协议尚未生效", "The agreement has not begun yet"),
    SUSPENDED("协议已暂停", "The agreement is suspended"),
    JOURNEY("协议不含这类服务", "The agreement does not cover this journey"),
    CATEGORY("协议不含这类产品", "The agreement does not cover this product category"),
    REGION("协议不含消费者所在地区", "The agreement does not cover the consumer's region"),
    ELSEWHERE("该单位不在消费者所在地区服务", "The organisation does not work in the consumer's region");

    private final Bilingual label;

    Gap(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }
}
