package org.anshi.staff;

import java.util.Map;
import org.anshi.shared.Bilingual;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether tasks insist on qualifications, how early what lapses is announced, and what qualifications there are. */
@ConfigurationProperties("anshi.qualifications")
record QualificationSettings(
        @DefaultValue("false") boolean enforced,
        @DefaultValue("30") int warnDays,
        @DefaultValue Map<String, Listed> catalogue) {

    record Listed(
            QualificationKind kind,
            Bilingual name,
            @DefaultValue("false") boolean perCategory,
            Integer passMark,
            Integer validMonths,
            Bilingual renew,
            String source) {}
}
