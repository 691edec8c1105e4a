package org.anshi.casefile;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.anshi.casefile.store.ArrivalCodeTable;
import org.anshi.casefile.store.ArrivalCodeTable.Issued;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code a consumer tells whoever stands at their door. Six digits, good once, for five tries, until a newer one is
 * issued.
 */
@Service
public class ArrivalCodes {
    static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ArrivalCodeTable codes;
    private final PersonalData personalData;
    private final Clock clock;

    ArrivalCodes(ArrivalCodeTable codes, PersonalData personalData, Clock clock) {
        this.codes = codes;
        this.personalData = personalData;
        this.clock = clock;
    }

    @Transactional
    public String issue(CaseNumber number) {
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        codes.delete(number);
        codes.insert(number, fingerprint(number, code), TRIES, clock.instant());
        return code;
    }

    /** How a code that somebody was told at the door fits. */
    public sealed interface Fit {
        record Right() implements Fit {}

        /** {@code triesLeft}: 0 when no code helps any longer, or none was ever sent. */
        record Wrong(int triesLeft) implements Fit {}
    }

    /** Looks without using the code up. A wrong one costs a try, whatever becomes of what the caller does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Fit fit(CaseNumber number, String code) {
        Optional<Issued> issued = codes.lock(number).filter(known -> known.triesLeft() > 0);
        if (issued.isEmpty()) {
            return new Fit.Wrong(0);
        }
        if (same(issued.get().fingerprint(), fingerprint(number, code.strip()))) {
            return new Fit.Right();
        }
        codes.countTry(number);
        return new Fit.Wrong(issued.get().triesLeft() - 1);
    }

    /** A wrong code costs a try, which is counted with the caller's transaction. */
    @Transactional
    public boolean verify(CaseNumber number, String code) {
        Optional<Issued> issued = codes.lock(number).filter(known -> known.triesLeft() > 0);
        if (code == null || code.isBlank() || issued.isEmpty()) {
            return false;
        }
        if (same(issued.get().fingerprint(), fingerprint(number, code.strip()))) {
            codes.delete(number);
            return true;
        }
        codes.countTry(number);
        return false;
    }

    private String fingerprint(CaseNumber number, String code) {
        return personalData.fingerprint("casefile.arrival", number + ":" + code);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(), other.getBytes());
    }
}
