package org.anshi.organisation.store;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** Any of the organisations may be named in a case; none is ever removed and each change counts its version up. */
@Component
class OrganisationStamp implements Stamp {
    @Override
    public String expression() {
        return "(select sum(version) from organisation)";
    }
}
