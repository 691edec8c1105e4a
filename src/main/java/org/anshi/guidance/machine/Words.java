package org.anshi.guidance.machine;

import java.util.Locale;
import org.anshi.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The machine's own sentences, in {@code messages/guidance.properties}. */
@Component
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Language language, String key, Object... about) {
        Locale locale = language.locale();
        return messages.getMessage("guidance." + key, about, locale);
    }
}
