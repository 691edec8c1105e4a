package org.anshi.promise;

import java.time.Instant;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Service;

/** Calendar arithmetic by the working calendar (holidays and make-up workdays) and an organisation's hours. */
@Service
public class WorkingTime {
    /** @param limit amount and unit, such as {@code 4 wh}, {@code 2 wd}, {@code 48 ch}, {@code 30 cd} */
    public Instant after(Instant from, String limit, OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }
}
