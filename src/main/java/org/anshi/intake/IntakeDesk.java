package org.anshi.intake;

import org.anshi.casefile.CaseFile;
import org.springframework.stereotype.Service;

/** Opens one case for one request: checks it whole, finds the lead by the brand, and never opens two for one key. */
@Service
public class IntakeDesk {
    /**
     * @param idempotencyKey null, or the client's key: the same key and body give the same case
     * @param fingerprint what identifies the body, compared when the key is seen again
     * @throws org.anshi.shared.Refused INVALID with every fault at once, or CONFLICT for a key used with another body
     */
    public CaseFile open(ServiceRequest request, String idempotencyKey, String fingerprint) {
        throw new UnsupportedOperationException();
    }
}
