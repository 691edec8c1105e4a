package org.anshi.organisation.store;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** Any of the organisations may be named in a case. */
@Component
class OrganisationStamp implements Stamp {
    @Override
    public String expression() {
        return "(" + OrganisationTable.CHANGES + ")";
    }
}
