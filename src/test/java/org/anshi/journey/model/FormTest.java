package org.anshi.journey.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.shared.Bilingual;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void labelsAreReadInBothLanguages() throws IOException {
        Form form = Form.read(
                """
                {"id": "choose", "components": [
                  {"type": "text", "text": "head"},
                  {"type": "select", "key": "method", "label": "服务方式 Method", "validate": {"required": true},
                   "values": [{"label": "上门（免费） On site", "value": "on-site"}, {"label": "寄修", "value": "mail-in"}]},
                  {"type": "textarea", "key": "words", "label": "说明", "properties": {"label.en": "Explanation"}}]}"""
                        .getBytes(StandardCharsets.UTF_8));

        Field method = form.inputs().get(0).field();
        assertThat(method.label()).isEqualTo(new Bilingual("服务方式", "Method"));
        assertThat(method.required()).isTrue();
        assertThat(method.options().get(0).label()).isEqualTo(new Bilingual("上门（免费）", "On site"));
        assertThat(method.options().get(1).label()).isEqualTo(new Bilingual("寄修", "寄修"));
        assertThat(form.inputs().get(1).field().label()).isEqualTo(new Bilingual("说明", "Explanation"));
        assertThat(form.inputs().get(1).isWords()).isTrue();
    }
}
