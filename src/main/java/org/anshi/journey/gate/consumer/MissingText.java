package org.anshi.journey.gate.consumer;

import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** An extension property that consumers would read, and that is not written in both languages. */
final class MissingText {
    private MissingText() {}

    static Finding of(Diagram diagram, BaseElement step, String property) {
        return diagram.finding(
                step,
                "texts-in-both-languages",
                new Bilingual("缺少扩展属性 " + property + "。", "The extension property " + property + " is missing."),
                new Bilingual(
                        "在 Extension properties 中写上它；给消费者看的话要有中文和英文。",
                        "Write it under Extension properties; what consumers read is there in Chinese and English."));
    }
}
