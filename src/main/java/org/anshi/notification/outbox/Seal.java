package org.anshi.notification.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** Closes letters under the key of their case, and opens them to be sent or shown. */
@Component
class Seal {
    private static final String LETTER = "notification.letter";
    private static final String PHONE = "notification.phone";

    private final JsonMapper json = new JsonMapper();
    private final PersonalData personalData;

    Seal(PersonalData personalData) {
        this.personalData = personalData;
    }

    byte[] close(KeyId key, Letter letter) {
        try {
            return personalData.seal(key, LETTER, json.writeValueAsString(letter));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter could not be written down");
        }
    }

    Letter open(KeyId key, byte[] sealed) {
        try {
            return json.readValue(personalData.open(key, LETTER, sealed), Letter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter could not be read");
        }
    }

    String print(String phone) {
        return personalData.fingerprint(PHONE, phone);
    }
}
