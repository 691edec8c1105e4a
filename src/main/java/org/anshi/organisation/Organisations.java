package org.anshi.organisation;

import java.util.List;
import java.util.Optional;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.springframework.stereotype.Service;

/** The organisations known here, who leads for a brand, and whom a lead works with. */
@Service
public class Organisations {
    public Organisation get(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Organisation> find(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    public List<Organisation> all() {
        throw new UnsupportedOperationException();
    }

    /** Unknown or absent brands go to the default lead. */
    public OrganisationId leadFor(String brand) {
        throw new UnsupportedOperationException();
    }

    /** Whom the lead works with for this part; itself when it has no partner for it, so that a case is never without a holder. */
    public OrganisationId partnerOf(OrganisationId lead, Party party, ProductCategory category) {
        throw new UnsupportedOperationException();
    }
}
