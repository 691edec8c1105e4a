package org.anshi.agreement.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Standing;
import org.anshi.shared.OrganisationId;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

public interface AgreementRepository extends ListCrudRepository<Agreement, UUID> {
    /** Nobody else changes it or takes a case under it until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Agreement> readById(UUID id);

    /** Nobody changes it until the transaction ends; others may take cases under it. */
    @Lock(LockMode.PESSIMISTIC_READ)
    Optional<Agreement> queryById(UUID id);

    List<Agreement> findAllByOrderByLeadAscPartnerAscChangedAtAsc();

    List<Agreement> findByLeadOrderByPartnerAscChangedAtAsc(OrganisationId lead);

    List<Agreement> findByStandingNot(Standing standing);
}
