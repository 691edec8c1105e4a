package org.anshi.casefile;

import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** The unguessable (256 bit), revocable keys of a consumer's tracking page. Stored as a fingerprint and sealed, never logged. */
@Service
public class TrackingTokens {
    /** The case's present token, made on first asking. */
    public String tokenOf(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseNumber> resolve(String token) {
        throw new UnsupportedOperationException();
    }

    /** The old link stops working at once; {@link #tokenOf} makes a new one. */
    public void revoke(CaseNumber number) {
        throw new UnsupportedOperationException();
    }
}
