package org.anshi.journey;

import java.util.List;
import java.util.Map;
import org.anshi.casefile.ConsumerAction;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** What a consumer can do to a case from outside, and doing it. */
@Service
public class ConsumerActions {
    /** Those the journey offers, in its order, then the always-offered ones while the case is open. */
    public List<ConsumerAction> available(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param fields by field key: text, number, ISO date or boolean
     * @throws org.anshi.shared.Refused CONFLICT when the action is no longer offered, INVALID naming the field, TOO_MANY for urging
     */
    public void act(CaseNumber number, String key, Map<String, Object> fields) {
        throw new UnsupportedOperationException();
    }
}
