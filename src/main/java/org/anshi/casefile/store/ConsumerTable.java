package org.anshi.casefile.store;

import java.util.Optional;
import java.util.UUID;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.Consumer;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a case is about and what they reported: sealed, the phone by its fingerprint only. */
@Component
public class ConsumerTable {
    private static final String CONSUMER = "casefile.consumer";
    private static final String DESCRIPTION = "casefile.description";

    private final ReadOnce<CaseNumber, Optional<Consumer>> known = new ReadOnce<>();
    private final JdbcClient database;
    private final PersonalData personalData;

    ConsumerTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public void insert(CaseFile file, Consumer consumer, String description) {
        database.sql(
                        """
                        insert into case_consumer (case_number, sealed_consumer, sealed_description, phone_fingerprint)
                        values (?, ?, ?, ?)""")
                .param(file.number().value())
                .param(personalData.seal(file.key(), CONSUMER, Json.write(consumer)))
                .param(personalData.seal(file.key(), DESCRIPTION, description == null ? "" : description))
                .param(fingerprint(consumer.phone()))
                .update();
        known.is(file.number(), Optional.of(consumer));
    }

    public Optional<Consumer> consumerOf(CaseNumber number) {
        return known.read(
                number, () -> open(number, "sealed_consumer", CONSUMER).map(json -> Json.read(json, Consumer.class)));
    }

    public Optional<String> descriptionOf(CaseNumber number) {
        return open(number, "sealed_description", DESCRIPTION);
    }

    public boolean phoneMatches(CaseNumber number, String phone) {
        String fingerprint = fingerprint(phone);
        return fingerprint != null
                && database.sql("select count(*) from case_consumer where case_number = ? and phone_fingerprint = ?")
                                .params(number.value(), fingerprint)
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    private Optional<String> open(CaseNumber number, String column, String purpose) {
        return database.sql("select f.key_id, c." + column
                        + " from case_consumer c join case_file f on f.number = c.case_number where f.number = ?")
                .param(number.value())
                .query((row, n) -> personalData.open(new KeyId(row.getObject(1, UUID.class)), purpose, row.getBytes(2)))
                .optional();
    }

    /** The same number however it is written: +86 138-0000-0001 is 13800000001. */
    private String fingerprint(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D", "").replaceFirst("^(0086|86)(?=1\\d{10}$)", "");
        return digits.isEmpty() ? null : personalData.fingerprint("casefile.phone", digits);
    }
}
