package org.anshi.visit.store;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** The visit the case waits for. The card of whoever comes is no part of it: what is personal is read each time it is shown. */
@Component
class VisitStamp implements Stamp {
    @Override
    public String expression() {
        return """
                (select string_agg(concat_ws(' ', v.revision, v.state, v.confirmed, v.organisation, v.agreed_from, v.agreed_until,
                        v.technician), ',')
                    from visit v where v.case_number = f.number and v.state in ('BOOKED', 'TO_BE_AGREED'))""";
    }
}
