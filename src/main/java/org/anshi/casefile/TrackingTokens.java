package org.anshi.casefile;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.casefile.store.TokenTable;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unguessable (128 bit), revocable keys of a consumer's tracking page. Stored as a fingerprint and sealed, never logged. */
@Service
public class TrackingTokens {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final CaseFiles cases;
    private final TokenTable tokens;
    private final Clock clock;

    TrackingTokens(CaseFiles cases, TokenTable tokens, Clock clock) {
        this.cases = cases;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The case's present token; after a {@link #revoke}, a new one. */
    @Transactional
    public String tokenOf(CaseNumber number) {
        return tokens.present(number).orElseGet(() -> make(number));
    }

    public Optional<CaseNumber> resolve(String token) {
        return isOne(token) ? tokens.find(token) : Optional.empty();
    }

    /** Like {@link #resolve}, with the stamp of the case at this moment. */
    public Optional<StampedCase> look(String token) {
        return isOne(token) ? tokens.findStamped(token) : Optional.empty();
    }

    /** As {@link #look} finds it, for whoever came through the link. */
    public Optional<StampedCase> look(CaseNumber number) {
        return tokens.stamped(number);
    }

    /** The old link stops working at once; {@link #tokenOf} makes a new one. */
    @Transactional
    public void revoke(CaseNumber number) {
        tokens.revoke(number, clock.instant());
    }

    private static boolean isOne(String token) {
        return token != null && FORM.matcher(token).matches();
    }

    private String make(CaseNumber number) {
        CaseFile file = cases.lock(number);
        return tokens.present(number).orElseGet(() -> tokens.issue(file, clock.instant()));
    }
}
