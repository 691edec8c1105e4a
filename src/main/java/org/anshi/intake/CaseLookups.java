package org.anshi.intake;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.anshi.intake.store.Lookups;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds a case again by its number and the consumer's phone: a one-time code goes to that phone. From outside nobody can
 * tell whether such a case exists; the answer and the time it takes are the same.
 */
@Service
public class CaseLookups {
    private static final int PATIENCE = 10;
    private static final int LONGEST_NUMBER = 64;

    private final Lookups lookups;
    private final LookupAnswering answering;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    CaseLookups(Lookups lookups, LookupAnswering answering, TransactionOperations transaction) {
        this.lookups = lookups;
        this.answering = answering;
        this.transaction = transaction;
    }

    /** @throws Refused INVALID for a phone or a number that can be none, TOO_MANY after five codes for this phone within an hour */
    public UUID begin(String caseNumber, String phone) {
        if (caseNumber == null || caseNumber.isBlank() || caseNumber.length() > LONGEST_NUMBER) {
            throw notANumber();
        }
        var normalised = PhoneNumber.normalised(phone).orElseThrow(CaseLookups::notAPhone);
        var code = String.format("%06d", random.nextInt(1_000_000));
        var id = inTurn(normalised, code);
        answering.answer(id, caseNumber.strip(), normalised, code);
        return id;
    }

    /** @throws Refused INVALID, whatever the cause: another code, no such look-up, too late or tried too often */
    public CaseNumber redeem(UUID id, String code) {
        var mayTry = Boolean.TRUE.equals(transaction.execute(status -> lookups.takesATry(id)));
        if (!mayTry || code == null) {
            throw wrongCode();
        }
        return transaction.execute(status -> lookups.redeem(id, code.strip())).orElseThrow(CaseLookups::wrongCode);
    }

    private UUID inTurn(String phone, String code) {
        for (int attempt = 1; attempt <= PATIENCE; attempt++) {
            try {
                return transaction.execute(status -> {
                    // The turn is taken before the count: who is counted after it takes the same turn and fails on it.
                    int turn = lookups.nextTurn(phone);
                    if (lookups.isOneTooMany(phone)) {
                        throw tooMany();
                    }
                    return lookups.begin(phone, turn, code);
                });
            } catch (DuplicateKeyException | TransientDataAccessException sameMoment) {
                // Someone else asked for the same phone at this moment; count again.
            }
        }
        throw tooMany();
    }

    private static Refused tooMany() {
        return new Refused(
                Refused.Kind.TOO_MANY,
                new Bilingual(
                        "该手机号一小时内获取验证码次数过多，请稍后再试", "Too many codes for this phone within an hour; please try later"));
    }

    private static Refused notANumber() {
        return invalid("caseNumber", "请填写服务单号", "Please give the case number");
    }

    private static Refused notAPhone() {
        return invalid("phone", "请填写正确的手机号", "Please give a valid phone number");
    }

    private static Refused wrongCode() {
        return invalid("code", "验证码不正确或已失效，请重新获取", "The code is wrong or no longer valid; please ask for a new one");
    }

    private static Refused invalid(String field, String zh, String en) {
        var message = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, message, List.of(new Refused.Fault(field, message)));
    }
}
