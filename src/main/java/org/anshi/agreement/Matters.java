package org.anshi.agreement;

import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Consumer;
import org.anshi.organisation.Province;
import org.anshi.privacy.PersonalDataGone;
import org.springframework.stereotype.Component;

/** Reads from a case file what agreements ask about it; of the consumer's address no more than the province. */
@Component
public class Matters {
    private final CaseFiles cases;

    Matters(CaseFiles cases) {
        this.cases = cases;
    }

    public Matter of(CaseFile file) {
        return new Matter(file.journey(), file.product().category(), province(file));
    }

    private Province province(CaseFile file) {
        try {
            Consumer.Address address = cases.consumerOf(file.number()).address();
            return address == null ? null : Province.written(address.province()).orElse(null);
        } catch (PersonalDataGone erased) {
            return null;
        }
    }
}
