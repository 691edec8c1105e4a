package org.anshi.journey.gate.candidate;

import static org.anshi.journey.gate.Refusal.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that can't be read, or should not be, is refused by itself. */
class ReadModelsTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private static final String OFFER = "make-offer.form";
    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]>";
    private static final String ELSEWHERE = "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\">";
    private final ShippedModels models = new ShippedModels();

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "this is no form", "<form/>", "[]", "null"})
    void formsAreJson(String text) {
        refused(models.put(OFFER, text)).at(OFFER);
    }

    @Test
    void formsAreNamedByTheirId() {
        refused(models.with("accept-extension.form", "\"id\": \"accept-extension\"", "\"id\": \"accept\""))
                .at("accept-extension.form", "accept", null)
                .wayOut("accept-extension");
    }

    @Test
    void processesHaveEachIdOnce() {
        refused(models.with(EXTENSION, "id=\"Task_WarnAcceptance\"", "id=\"Task_TellReceived\""))
                .at(EXTENSION, "Task_TellReceived")
                .saying("用了两次", "used twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {EXTENSION, "response-limits.dmn"})
    void filesNameNoOtherFileAndNoEntity(String file) {
        for (String doctype : List.of(LAUGHS, ELSEWHERE)) {
            String text = new ShippedModels().text(file).replaceFirst("<\\?xml[^>]*>", doctype);
            refused(new ShippedModels().put(file, text))
                    .at(file)
                    .saying("DOCTYPE", "DOCTYPE")
                    .wayOut("DOCTYPE");
            refused(new ShippedModels().put(file, text.getBytes(StandardCharsets.UTF_16)))
                    .at(file)
                    .saying("DOCTYPE", "DOCTYPE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "models.zip",
                "../evil.bpmn",
                "a/b.form",
                "流程.bpmn",
                ".bpmn",
                "evil.bpmn.sh",
                "a..bpmn"
            })
    void filesAreModelsByTheirNames(String name) {
        refused(models.put(name, "x")).at(name, null, null);
    }

    @Test
    void filesAreNotEndless() {
        refused(models.put("large.bpmn", new byte[3_000_000])).at("large.bpmn").saying("2 MB", "2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no model", "<bpmn", "<html/>"})
    void filesCanBeRead(String text) {
        refused(models.put("odd.bpmn", text)).at("odd.bpmn").wayOut("Camunda Modeler");
    }
}
