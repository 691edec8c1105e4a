package org.anshi.notification.wording;

import java.util.EnumSet;
import java.util.Set;
import org.anshi.notification.outbox.Letter;
import org.anshi.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A text message: the registered signature first, the link whole and last. What happened is always said; the rest as far as it
 * costs no further segment.
 */
@Component
public class SmsWording {
    private static final int SEGMENTS_AT_MOST = 3;

    private final String signature;

    SmsWording(@Value("${anshi.sms.signature:按时}") String signature) {
        this.signature = signature.isBlank() ? "" : "【" + Plain.line(signature) + "】";
    }

    public Letter write(String phone, Telling telling) {
        int room = SmsLength.room(SEGMENTS_AT_MOST)
                - text(telling, "", EnumSet.noneOf(SmsPart.class)).length()
                - 1;
        String what = Plain.cut(Plain.line(telling.what()), Math.max(1, room));
        Set<SmsPart> parts = EnumSet.noneOf(SmsPart.class);
        int segments = SmsLength.segments(text(telling, what, parts));
        for (SmsPart part : SmsPart.values()) {
            if (part.isWorthSaying(telling, parts)) {
                parts.add(part);
                if (SmsLength.segments(text(telling, what, parts)) > segments) {
                    parts.remove(part);
                }
            }
        }
        return new Letter(phone, null, text(telling, what, parts), null);
    }

    private String text(Telling telling, String what, Set<SmsPart> parts) {
        StringBuilder text = new StringBuilder(signature);
        if (parts.contains(SmsPart.NUMBER)) {
            text.append(SmsPart.NUMBER.of(telling)).append(telling.language() == Language.EN ? " " : "");
        }
        text.append(SmsPart.sentence(telling.language(), what));
        for (SmsPart part : SmsPart.AFTER_THE_NEWS) {
            if (parts.contains(part)) {
                text.append(SmsPart.sentence(telling.language(), part.of(telling)));
            }
        }
        String written = text.toString().strip();
        return telling.link() == null ? written : written + " " + telling.link();
    }
}
