package org.anshi.agreement.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.agreement.AgreementVersion;
import org.springframework.data.repository.ListCrudRepository;

public interface AgreementVersionRepository extends ListCrudRepository<AgreementVersion, Long> {
    List<AgreementVersion> findByAgreementOrderByVersionDesc(UUID agreement);

    Optional<AgreementVersion> findByAgreementAndVersion(UUID agreement, int version);
}
