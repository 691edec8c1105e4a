package org.anshi.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.ConsumerAction;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What a consumer can do to a case from outside, and doing it. */
@Service
public class ConsumerActions {
    private final CaseFiles cases;
    private final StandingActions standing;
    private final Answers answers;
    private final TransactionOperations transaction;

    ConsumerActions(CaseFiles cases, StandingActions standing, Answers answers, TransactionOperations transaction) {
        this.cases = cases;
        this.standing = standing;
        this.answers = answers;
        this.transaction = transaction;
    }

    /** Those the journey offers, in its order, then the always-offered ones while the case is open. */
    public List<ConsumerAction> available(CaseNumber number) {
        List<ConsumerAction> actions = new ArrayList<>(cases.offered(number));
        if (!cases.get(number).status().isFinal()) {
            actions.addAll(StandingActions.ALL);
        }
        return actions;
    }

    /** Whether it is one of those that every open case offers, whatever its journey asks. */
    public static boolean isStanding(String key) {
        return StandingActions.ALL.stream().anyMatch(action -> action.key().equals(key));
    }

    /**
     * Done whole or not at all; a deadline of the same case that passes in this very moment is waited for.
     *
     * @param fields by field key: text, number, ISO date or boolean
     * @throws Refused CONFLICT when the action is no longer offered, INVALID naming the field, TOO_MANY for urging
     */
    public void act(CaseNumber number, String key, Map<String, Object> fields) {
        Patience.untilDone(() -> {
            transaction.executeWithoutResult(status -> take(number, key, fields));
            return null;
        });
    }

    private void take(CaseNumber number, String key, Map<String, Object> fields) {
        CaseFile file = cases.lock(number);
        ConsumerAction action = available(number).stream()
                .filter(offered -> offered.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        new Bilingual(
                                "这项操作已不再提供，请刷新页面查看最新进展",
                                "This action is no longer offered; look at the progress again")));
        Answers.Checked answer = answers.check(action, fields == null ? Map.of() : fields);
        if (StandingActions.ALL.contains(action)) {
            standing.take(file, action, answer);
        } else {
            answers.give(file, action, answer);
        }
    }
}
